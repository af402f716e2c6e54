"""Cree que un tiempo límite cura un interbloqueo."""

import asyncio

from kitchen import count


async def charge(till, ledger, amount):
    async with till.lock:
        await count()
        async with ledger.lock:
            till.amount += amount
            ledger.amount += amount


async def refund(till, ledger, amount):
    try:
        async with asyncio.timeout(1), ledger.lock:
            await count()
            async with till.lock:
                till.amount -= amount
                ledger.amount -= amount
    except TimeoutError:
        await refund(till, ledger, amount)
