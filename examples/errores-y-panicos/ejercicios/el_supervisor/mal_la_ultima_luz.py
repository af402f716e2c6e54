"""Cree que de lo que no tiene nombre no hay motivo que dar."""

import asyncio

from kitchen import NoPower


async def supervise(oven):
    last = None
    for time in range(4):
        try:
            return await oven.run()
        except NoPower as why:
            last = why
        except Exception:
            pass
        if time < 3:
            await asyncio.sleep(0.1 * 2**time)
    raise last
