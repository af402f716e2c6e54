"""Cree que el último en lanzarse es el primero en la lista."""

import asyncio


async def prices(shop):
    calls = (asyncio.to_thread(shop.fetch, item) for item in (4, 3, 2, 1))
    return await asyncio.gather(*calls)
