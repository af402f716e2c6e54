"""Cree que quien tiene el mutex puede pedirlo otra vez."""

from kitchen import count


async def charge(till, ledger, amount):
    async with till.lock:
        await count()
        async with ledger.lock:
            till.amount += amount
            ledger.amount += amount


async def refund(till, ledger, amount):
    async with till.lock:
        await count()
        async with till.lock, ledger.lock:
            till.amount -= amount
            ledger.amount -= amount
