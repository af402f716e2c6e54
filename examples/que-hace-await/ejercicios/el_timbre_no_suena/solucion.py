"""Lava los cien platos."""

import asyncio


async def wash_all(pile):
    for _ in range(100):
        await pile.wash()
        await asyncio.sleep(0)
