"""Cree que basta con ceder al final."""

import asyncio


async def wash_all(pile):
    for _ in range(100):
        await pile.wash()
    await asyncio.sleep(0)
