"""Cree que solo puede fallar lo que tiene nombre."""

import asyncio

from kitchen import NoPower


async def supervise(oven):
    for time in range(4):
        try:
            return await oven.run()
        except NoPower:
            if time == 3:
                raise
        await asyncio.sleep(0.1 * 2**time)
