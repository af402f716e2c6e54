"""Un encargo que espera a otro, con el grupo de hilos lleno.

Ejecuta: python3 examples/lo-que-no-acaba/encargo_dentro.py
"""

# ANCHOR: programa
import asyncio
from concurrent.futures import ThreadPoolExecutor

LIMIT = 0.2


def bake():
    return "flan"


def bake_here():
    """Desde un encargo llama a la función: el hilo ya puede esperar."""
    return f"sale el {bake()}"


def bake_inside(loop):
    """Desde un encargo pide otro, y lo espera sin soltar su hilo."""
    inner = asyncio.run_coroutine_threadsafe(asyncio.to_thread(bake), loop)
    try:
        inner.result(LIMIT)
        return "sale el flan"
    except TimeoutError:
        return "nadie empieza el flan"


async def main():
    loop = asyncio.get_running_loop()
    loop.set_default_executor(ThreadPoolExecutor(max_workers=1))

    said = await asyncio.to_thread(bake_inside, loop)
    print(f"uno dentro de otro: {said}")

    # El primero suelta su hilo antes de que haga falta para el segundo.
    dough = await asyncio.to_thread(lambda: "masa")
    dish = await asyncio.to_thread(bake)
    print(f"uno detrás de otro: {dough}, y sale el {dish}")

    said = await asyncio.to_thread(bake_here)
    print(f"sin encargar el segundo: {said}")


asyncio.run(main())
# ANCHOR_END: programa
