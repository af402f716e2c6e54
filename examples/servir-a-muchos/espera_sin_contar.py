"""El límite de tiempo no cuenta lo que se espera fuera de él.

Ejecuta: python3 examples/servir-a-muchos/espera_sin_contar.py
"""

# ANCHOR: programa
import asyncio

LIMIT = 0.1
EACH = 0.5


class Kitchen:
    """Hace un plato cada medio segundo."""

    def __init__(self):
        self.free_at = 0

    async def ready(self):
        loop = asyncio.get_running_loop()
        await asyncio.sleep(max(0, self.free_at - loop.time()))
        self.free_at = loop.time() + EACH

    async def cook(self, dish):
        return dish


async def outside(kitchen, dish):
    await kitchen.ready()
    async with asyncio.timeout(LIMIT):
        return await kitchen.cook(dish)


async def inside(kitchen, dish):
    async with asyncio.timeout(LIMIT):
        await kitchen.ready()
        return await kitchen.cook(dish)


async def shed(kitchen, dish):
    if kitchen.free_at > asyncio.get_running_loop().time():
        raise ConnectionRefusedError("no hay sitio")
    await kitchen.ready()
    return await kitchen.cook(dish)


async def three(name, order):
    kitchen = Kitchen()
    print(name)
    loop = asyncio.get_running_loop()
    start = loop.time()
    for dish in ["sopa", "pan", "flan"]:
        try:
            await order(kitchen, dish)
            served = "servido"
        except TimeoutError:
            served = "fuera de plazo"
        except ConnectionRefusedError:
            served = "rechazado"
        took = loop.time() - start
        print(f"  {dish}: {served}, a los {took:.1f} s")


async def main():
    await three("el límite, sin la espera", outside)
    await three("el límite, con la espera", inside)
    await three("sin esperar", shed)


asyncio.run(main())
# ANCHOR_END: programa
