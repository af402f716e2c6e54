"""Pela cinco patatas, a 10 milisegundos cada una."""

import asyncio


async def peel(potatoes):
    for _ in range(5):
        await asyncio.sleep(0.01)
        potatoes.done()
