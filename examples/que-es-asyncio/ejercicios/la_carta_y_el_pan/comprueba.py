"""La cocina prepara una mesa."""

import asyncio

from arnes import ensure


class Kitchen:
    def __init__(self):
        self.menus = self.prices = self.breads = 0

    async def menu(self):
        self.menus += 1
        await asyncio.sleep(0.2)
        return 7

    async def price(self, menu):
        """El precio de esa carta."""
        self.prices += 1
        await asyncio.sleep(0.3)
        return menu * 2

    async def bread(self):
        self.breads += 1
        await asyncio.sleep(0.4)
        return "pan"


async def check(attempt):
    kitchen = Kitchen()
    loop = asyncio.get_running_loop()
    start = loop.time()
    price, bread = await attempt.open_table(kitchen)
    total = round((loop.time() - start) * 1000)
    for what, times in [
        ("la carta se trajo", kitchen.menus),
        ("el precio se calculó", kitchen.prices),
        ("el pan se horneó", kitchen.breads),
    ]:
        ensure(times == 1, f"{what} {times} veces, y es una")
    ensure(
        price == 14,
        f"el precio es {price} y el de esta carta es 14: se calculó sin "
        "esperar a la carta",
    )
    ensure(bread == "pan", f"a la mesa llega «{bread}» en vez del pan")
    ensure(
        total == 500,
        f"la mesa tardó {total} ms en abrir, y puede tardar 500: algo que no "
        "depende de lo demás espera su turno",
    )
