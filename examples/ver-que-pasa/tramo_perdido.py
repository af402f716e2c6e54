"""Una tarea nueva copia el contexto; un hilo de apoyo, según quién lo pida.

Ejecuta: python3 examples/ver-que-pasa/tramo_perdido.py
"""

# ANCHOR: programa
import asyncio
from contextvars import Context, ContextVar

span = ContextVar("tramo", default="")


def info(message):
    print(f" INFO {span.get()}{message}")


async def cook(dish):
    info(f"{dish}, al fuego")


async def order():
    span.set("pedido{mesa=1}: ")
    await cook("la sopa")

    # Para que el tramo se pierda hay que darle un contexto vacío.
    await asyncio.create_task(cook("el pan"), context=Context())
    await asyncio.create_task(cook("el flan"))

    # `run_in_executor` no copia el contexto, y `to_thread`, sí.
    loop = asyncio.get_running_loop()
    await loop.run_in_executor(None, info, "la cuenta, sumada")
    await asyncio.to_thread(info, "el pan, rallado")


asyncio.run(order())
# ANCHOR_END: programa
