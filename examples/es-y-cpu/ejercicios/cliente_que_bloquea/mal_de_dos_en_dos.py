"""Cree que con que dos esperas se solapen ya no van en fila."""

import asyncio


async def prices(shop):
    prices = []
    for items in ((1, 2), (3, 4)):
        calls = (asyncio.to_thread(shop.fetch, item) for item in items)
        prices += await asyncio.gather(*calls)
    return prices
