"""Seis cocineros y un horno con dos bandejas: un semáforo reparte el sitio.

Ejecuta: python3 examples/familias/familia_sincronizacion.py
"""

# ANCHOR: programa
import asyncio


class Oven:
    def __init__(self, trays):
        self.trays = asyncio.Semaphore(trays)
        self.in_use = 0
        self.most_in_use = 0


async def bake(oven):
    async with oven.trays:
        oven.in_use += 1
        oven.most_in_use = max(oven.most_in_use, oven.in_use)
        await asyncio.sleep(0.1)
        oven.in_use -= 1


async def main():
    oven = Oven(trays=2)
    loop = asyncio.get_running_loop()
    start = loop.time()
    await asyncio.gather(*(bake(oven) for _ in range(6)))
    print(f"bandejas a la vez, como mucho: {oven.most_in_use}")
    print(f"total: {loop.time() - start:.1f} s")


asyncio.run(main())
# ANCHOR_END: programa
