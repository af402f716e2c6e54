"""Cree que hay que seguir pase lo que pase."""

import asyncio


async def supervise(oven):
    for time in range(4):
        try:
            return await oven.run()
        except BaseException:
            if time == 3:
                raise
        await asyncio.sleep(0.1 * 2**time)
