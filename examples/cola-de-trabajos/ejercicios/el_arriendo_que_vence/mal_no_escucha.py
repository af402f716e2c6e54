"""Cree que renovar siempre sale bien."""

import asyncio

from kitchen import LEASE


async def keep(table, lease):
    while True:
        await asyncio.sleep(LEASE / 2)
        await table.renew(lease)


async def work(table):
    while lease := await table.claim():
        keeping = asyncio.create_task(keep(table, lease))
        try:
            await table.cook(lease)
            await table.finish(lease)
        finally:
            keeping.cancel()
