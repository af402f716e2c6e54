"""Cree que después de un plazo vencido el guiso sigue donde estaba."""

import asyncio

from kitchen import LEASE


async def work(table):
    while lease := await table.claim():
        mine = True
        while mine:
            try:
                await asyncio.wait_for(table.cook(lease), LEASE / 3)
                await table.finish(lease)
                break
            except TimeoutError:
                mine = await table.renew(lease)
