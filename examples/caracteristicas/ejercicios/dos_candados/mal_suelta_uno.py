"""Cree que basta con no tener los dos a la vez."""

from kitchen import count


async def charge(till, ledger, amount):
    async with till.lock:
        await count()
        async with ledger.lock:
            till.amount += amount
            ledger.amount += amount


async def refund(till, ledger, amount):
    async with ledger.lock:
        ledger.amount -= amount
    await count()
    async with till.lock:
        till.amount -= amount
