"""Cree que ceder el turno es esperar."""

import asyncio


async def peel(potatoes):
    for _ in range(5):
        await asyncio.sleep(0)
        potatoes.done()
