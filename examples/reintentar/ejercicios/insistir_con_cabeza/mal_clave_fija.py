"""Cree que la clave puede ser cualquiera, mientras no cambie."""

import asyncio

from kitchen import Busy, Cut


async def order(shop):
    key = 1
    for pause in (0.1, 0.2, 0.4, 0.8, 1):
        try:
            return await shop.call(key)
        except (Busy, Cut):
            await asyncio.sleep(pause)
    return await shop.call(key)
