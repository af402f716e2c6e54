"""Un cocinero: hace comandas mientras las haya."""

import asyncio

from kitchen import LEASE


async def keep(table, lease):
    """Lo alarga mientras sea suyo."""
    while True:
        await asyncio.sleep(LEASE / 2)
        if not await table.renew(lease):
            return


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
            # Si el cocinero se va, se van las dos.
            cooking.cancel()
            keeping.cancel()
