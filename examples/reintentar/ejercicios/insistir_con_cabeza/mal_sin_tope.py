"""Cree que el doble cada vez no necesita tope."""

import asyncio

from kitchen import Busy, Cut


async def order(shop):
    key = shop.new_key()
    for call in range(6):
        try:
            return await shop.call(key)
        except (Busy, Cut):
            if call == 5:
                raise
        await asyncio.sleep(0.1 * 2**call)
