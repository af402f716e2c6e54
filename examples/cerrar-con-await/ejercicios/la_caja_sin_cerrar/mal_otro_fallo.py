"""Cree que a quien llamó le basta con saber que ha fallado."""

from kitchen import TABLES, Declined


async def charge_all(bank):
    till = await bank.open()
    total, failed = 0, False
    for table in range(1, TABLES + 1):
        try:
            total += await till.charge(table)
        except Declined:
            failed = True
    await till.close()
    if failed:
        raise Declined("no se ha podido cobrar")
    return total
