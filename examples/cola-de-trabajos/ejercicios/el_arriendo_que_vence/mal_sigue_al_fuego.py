"""Cree que lo que lanza el cocinero se va con él."""

import asyncio

from kitchen import LEASE


async def work(table):
    while lease := await table.claim():
        cooking = asyncio.create_task(table.cook(lease))
        mine = True
        while mine and not cooking.done():
            await asyncio.wait([cooking], timeout=LEASE / 3)
            if not cooking.done():
                mine = await table.renew(lease)
        if mine:
            await table.finish(lease)
        else:
            cooking.cancel()
