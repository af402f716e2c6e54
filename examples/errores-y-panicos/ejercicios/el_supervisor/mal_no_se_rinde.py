"""Cree que insistiendo acabará funcionando."""

import asyncio


async def supervise(oven):
    pause = 0.1
    while True:
        try:
            return await oven.run()
        except Exception:
            await asyncio.sleep(pause)
            pause = min(1, 2 * pause)
