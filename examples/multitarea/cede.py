"""La misma tarea cede en cada vuelta, y el aviso llega.

Ejecuta: python3 examples/multitarea/cede.py
"""

import asyncio

PATIENCE = 1_000_000
stop = asyncio.Event()


# ANCHOR: cede
async def beat():
    print("cocinero: bato y cedo en cada vuelta")
    for _ in range(PATIENCE):
        if stop.is_set():
            print("cocinero: he oído el aviso y paro")
            return
        await asyncio.sleep(0)
    print("cocinero: me rindo; nadie me avisa")
# ANCHOR_END: cede


async def warn():
    print("camarero: ¡basta!")
    stop.set()


async def main():
    cook = asyncio.create_task(beat())
    waiter = asyncio.create_task(warn())
    await cook
    await waiter


asyncio.run(main())
