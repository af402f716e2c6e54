"""Cree que al irse el cocinero se va también quien renueva."""

import asyncio

from kitchen import LEASE


async def keep(table, lease):
    while await table.renew(lease):
        await asyncio.sleep(LEASE / 2)


async def work(table):
    while lease := await table.claim():
        cooking = asyncio.create_task(table.cook(lease))
        keeping = asyncio.create_task(keep(table, lease))
        try:
            await asyncio.wait(
                [cooking, keeping], return_when=asyncio.FIRST_COMPLETED
            )
            if cooking.done():
                await table.finish(lease)
        finally:
            cooking.cancel()
        keeping.cancel()
