"""Cree que entre dos líneas sin `await` no hace falta mutex."""

from kitchen import count


async def charge(till, ledger, amount):
    await count()
    till.amount += amount
    ledger.amount += amount


async def refund(till, ledger, amount):
    await count()
    till.amount -= amount
    ledger.amount -= amount
