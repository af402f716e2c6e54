"""Cree que sin una espera en medio no se pueden cruzar."""

from kitchen import count


async def charge(till, ledger, amount):
    await count()
    async with till.lock, ledger.lock:
        till.amount += amount
        ledger.amount += amount


async def refund(till, ledger, amount):
    await count()
    async with ledger.lock, till.lock:
        till.amount -= amount
        ledger.amount -= amount
