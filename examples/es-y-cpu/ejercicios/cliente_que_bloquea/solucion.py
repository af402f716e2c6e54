"""Pregunta los precios de los artículos 1, 2, 3 y 4."""

import asyncio


async def prices(shop):
    calls = (asyncio.to_thread(shop.fetch, item) for item in (1, 2, 3, 4))
    return await asyncio.gather(*calls)
