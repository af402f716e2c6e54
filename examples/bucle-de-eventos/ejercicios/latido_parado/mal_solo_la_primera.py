"""Cree que con ceder una vez el reloj ya no se para."""

import asyncio
import time


async def peel(potatoes):
    await asyncio.sleep(0.01)
    potatoes.done()
    for _ in range(1, 5):
        time.sleep(0.01)
        potatoes.done()
