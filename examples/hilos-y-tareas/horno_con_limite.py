"""Un límite suelta la espera, y el hilo del encargo sigue.

Ejecuta: python3 examples/hilos-y-tareas/horno_con_limite.py
"""

# ANCHOR: programa
import asyncio
import threading


def oven(loop, started, bell, done):
    """Una biblioteca sin `async`: retiene su hilo hasta que oye el timbre."""
    loop.call_soon_threadsafe(started.set)
    bell.wait()
    loop.call_soon_threadsafe(done.set)


async def main():
    loop = asyncio.get_running_loop()
    started, done = asyncio.Event(), asyncio.Event()
    bell = threading.Event()
    baking = asyncio.create_task(
        asyncio.to_thread(oven, loop, started, bell, done)
    )
    await started.wait()
    print("el horno se enciende")

    try:
        await asyncio.wait_for(baking, 0.02)
    except TimeoutError:
        print("vence el límite: la sala deja de esperar")

    print("la sala toca el timbre")
    bell.set()
    await done.wait()
    print("el horno termina")


asyncio.run(main())
# ANCHOR_END: programa
