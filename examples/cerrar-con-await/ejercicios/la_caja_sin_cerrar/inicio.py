"""Cobra las mesas del día."""

from kitchen import TABLES


async def charge_all(bank):
    till = await bank.open()
    total = 0
    for table in range(1, TABLES + 1):
        total += await till.charge(table)
    await till.close()
    return total
