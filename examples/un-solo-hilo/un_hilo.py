"""Cien tareas, antes y después de esperar, en un solo hilo.

Ejecuta: python3 examples/un-solo-hilo/un_hilo.py
"""

# ANCHOR: programa
import asyncio
import threading


async def cook(millis):
    before = threading.get_ident()
    await asyncio.sleep(millis / 1000)
    return before, threading.get_ident()


async def main():
    cooks = [asyncio.create_task(cook(n)) for n in range(1, 101)]

    threads = {threading.get_ident()}
    for done in asyncio.as_completed(cooks):
        threads.update(await done)
    print(f"tareas: {len(cooks)}")
    print(f"hilos: {len(threads)}")


asyncio.run(main())
# ANCHOR_END: programa
