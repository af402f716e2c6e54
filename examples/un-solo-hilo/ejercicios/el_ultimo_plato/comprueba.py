"""Una tienda con un plato."""

import asyncio

from arnes import counted, ensure


class Shop:
    def __init__(self):
        self.left = 1
        self.charged = []

    async def charge(self, table):
        await asyncio.sleep(0.03)
        self.charged.append(table)


async def check(attempt):
    shop = Shop()
    orders = (attempt.order(shop, table) for table in (1, 2, 3))
    sold = sum(map(bool, await asyncio.gather(*orders)))
    left, charged = shop.left, shop.charged
    ensure(
        left >= 0,
        counted(left, "queda # plato", "quedan # platos")
        + ": se vendió "
        + counted(sold, "# vez", "# veces")
        + " el único que había",
    )
    ensure(
        left == 0 and sold > 0,
        f"platos que quedan: {left}; vendidos: {sold}; había uno, y nadie se "
        "lo llevó",
    )
    ensure(
        len(charged) == 1,
        f"se cobró a las mesas {charged}, y el plato se lo llevó una",
    )
    ensure(sold == 1, f"{sold} mesas creen que tienen el plato")
