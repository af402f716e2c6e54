"""Cree que, cuando un cobro falla, vale con abrir la caja y cerrarla."""

from kitchen import TABLES, Declined


async def charge(bank):
    till = await bank.open()
    total = 0
    for table in range(1, TABLES + 1):
        total += await till.charge(table)
    await till.close()
    return total


async def charge_all(bank):
    try:
        return await charge(bank)
    except Declined:
        till = await bank.open()
        await till.close()
        raise
