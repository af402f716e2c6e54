"""Cree que `gather` da un hilo a cada llamada."""

import asyncio


async def fetch(shop, item):
    return shop.fetch(item)


async def prices(shop):
    return await asyncio.gather(*(fetch(shop, item) for item in (1, 2, 3, 4)))
