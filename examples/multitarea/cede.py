"""La misma tarea cede en cada vuelta, y el aviso llega.

Ejecuta: python3 examples/multitarea/cede.py
"""

import asyncio

stop = False


# ANCHOR: cede
async def compute():
    print("cálculo: empiezo, y cedo en cada vuelta")
    for _ in range(1_000_000):
        if stop:
            print("cálculo: me han avisado, paro")
            return
        await asyncio.sleep(0)
    print("cálculo: acabo, y nadie me ha avisado")
# ANCHOR_END: cede


async def warn():
    global stop
    print("aviso: ¡basta!")
    stop = True


async def main():
    computing = asyncio.create_task(compute())
    warning = asyncio.create_task(warn())
    await computing
    await warning


asyncio.run(main())
