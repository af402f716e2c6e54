"""Una llamada que bloquea detiene el bucle; en otro hilo, no.

Ejecuta: python3 examples/hilos-y-tareas/horno_bloqueante.py
"""

# ANCHOR: programa
import asyncio
import threading


def oven(bell, limit):
    """Una biblioteca sin `async`: retiene su hilo hasta que oye el timbre."""
    if bell.wait(limit):
        print("  horno: oye el timbre")
    else:
        print("  horno: nadie toca el timbre")


async def serve_tables(bell):
    for table in [1, 2]:
        print(f"  sala: mesa {table}")
        await asyncio.sleep(0)
    bell.set()


async def main():
    print("en el hilo del bucle:")
    bell = threading.Event()
    room = asyncio.create_task(serve_tables(bell))
    oven(bell, 0.02)
    await room

    print("en otro hilo:")
    bell = threading.Event()
    room = asyncio.create_task(serve_tables(bell))
    await asyncio.to_thread(oven, bell, 3600)
    await room


asyncio.run(main())
# ANCHOR_END: programa
