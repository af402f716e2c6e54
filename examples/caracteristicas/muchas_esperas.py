"""Diez mil tareas esperan en un hilo: el total es la espera más larga.

Ejecuta: python3 examples/caracteristicas/muchas_esperas.py
"""

# ANCHOR: programa
import asyncio
import threading


async def cook(millis):
    await asyncio.sleep(millis / 1000)
    return threading.get_ident()


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    waits = [100 * (order % 10 + 1) for order in range(10_000)]
    async with asyncio.TaskGroup() as kitchen:
        tasks = [kitchen.create_task(cook(millis)) for millis in waits]
        print(f"tareas: {len(tasks)}")
    threads = {task.result() for task in tasks}
    print(f"hilos: {len(threads)}")
    print(f"suma de las esperas: {sum(waits) / 1000:.1f} s")
    print(f"total: {loop.time() - start:.1f} s")


asyncio.run(main())
# ANCHOR_END: programa
