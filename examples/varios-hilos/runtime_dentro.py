"""Una biblioteca síncrona con un bucle dentro, llamada desde una tarea.

Ejecuta: python3 examples/varios-hilos/runtime_dentro.py
"""

# ANCHOR: programa
import asyncio
import traceback
import warnings

# La corrutina que nadie ha llegado a esperar avisa aparte.
warnings.simplefilter("ignore")


async def ask():
    return 450


def price():
    """Por fuera, una función corriente."""
    return asyncio.run(ask())


async def main():
    try:
        print(f"en una tarea: {price()}")
    except RuntimeError as error:
        traceback.print_exception(error)
        print(f"en una tarea:\n  `{error}`")
    print(f"en un hilo de apoyo: {await asyncio.to_thread(price)}")

    try:
        asyncio.get_running_loop().close()
    except RuntimeError as error:
        traceback.print_exception(error)
        print(f"cerrarlo en una tarea:\n  `{error}`")


asyncio.run(main())
# ANCHOR_END: programa
