"""Cree que cada llamada es un pedido distinto."""

import asyncio

from kitchen import Busy, Cut


async def order(shop):
    pause = 0.1
    for call in range(6):
        try:
            return await shop.call(shop.new_key())
        except (Busy, Cut):
            if call == 5:
                raise
        await asyncio.sleep(pause)
        pause = min(1, 2 * pause)
