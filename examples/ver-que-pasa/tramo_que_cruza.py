"""Un tramo en el que se sigue durante la espera se queda con lo de otros.

Ejecuta: python3 examples/ver-que-pasa/tramo_que_cruza.py
"""

# ANCHOR: programa
import asyncio
from contextlib import contextmanager
from contextvars import ContextVar

MINUTE = 0.1
# Lo que guarda `tracing`: los tramos en que está el hilo, sea quien sea.
of_thread = []
# Lo que guarda Python: el de cada tarea.
of_task = ContextVar("tramo")


@contextmanager
def enter(table):
    outer = f"{of_thread[-1]}:" if of_thread else ""
    span = f"{outer}pedido{{mesa={table}}}"
    of_thread.append(span)
    try:
        yield
    finally:
        of_thread.remove(span)


async def entered(table, dish, minutes):
    """Entra en el tramo y no sale hasta el final: la espera queda dentro."""
    with enter(table):
        await serve(dish, minutes, lambda: of_thread[-1])


async def own(table, dish, minutes):
    """Cada tarea tiene el suyo."""
    of_task.set(f"pedido{{mesa={table}}}")
    await serve(dish, minutes, of_task.get)


async def serve(dish, minutes, span):
    print(f" INFO {span()}: {dish} al horno")
    await asyncio.sleep(minutes * MINUTE)
    print(f" INFO {span()}: {dish} a la mesa")


async def main():
    print("dentro hasta el final:")
    await asyncio.gather(entered(1, "sopa", 1), entered(2, "pan", 2))
    print("dentro en cada turno:")
    await asyncio.gather(own(1, "sopa", 1), own(2, "pan", 2))


asyncio.run(main())
# ANCHOR_END: programa
