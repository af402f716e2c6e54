"""Una cola con sitio para dos: quien la llena va al ritmo de quien la vacía.

Ejecuta: python3 examples/familias/familia_colas.py
"""

# ANCHOR: programa
import asyncio


async def fill(queue):
    for service in ["clima", "noticias", "tráfico", "mapas"]:
        await queue.put(service)
        print(f"en la cola: {service}")
    # «No hay más»: `Queue.shutdown` existe desde Python 3.13.
    await queue.put(None)


async def main():
    queue = asyncio.Queue(2)
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(fill(queue))
        while (service := await queue.get()) is not None:
            print(f"pregunta: {service}")
            await asyncio.sleep(0.1)


asyncio.run(main())
# ANCHOR_END: programa
