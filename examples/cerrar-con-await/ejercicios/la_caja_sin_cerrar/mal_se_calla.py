"""Cree que un cobro que falla es un cobro de cero."""

from kitchen import TABLES, Declined


async def charge_all(bank):
    till = await bank.open()
    total = 0
    for table in range(1, TABLES + 1):
        try:
            total += await till.charge(table)
        except Declined:
            pass
    await till.close()
    return total
