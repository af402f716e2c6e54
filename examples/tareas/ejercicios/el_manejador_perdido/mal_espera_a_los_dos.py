"""Cree que el vigilante acaba cuando acaba el turno."""

import asyncio


async def watch_oven(oven):
    await asyncio.gather(oven.watch(), oven.shift())
