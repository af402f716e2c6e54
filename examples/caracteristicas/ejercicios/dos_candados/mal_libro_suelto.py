"""Cree que el mutex del libro solo hace falta para contar."""

from kitchen import count


async def charge(till, ledger, amount):
    async with till.lock:
        await count()
        async with ledger.lock:
            till.amount += amount
            ledger.amount += amount


async def refund(till, ledger, amount):
    async with ledger.lock:
        await count()
    async with till.lock:
        till.amount -= amount
        ledger.amount -= amount
