"""Cree que basta con cobrar a la primera y a la que puede fallar."""


async def charge_all(bank):
    till = await bank.open()
    try:
        await till.charge(1)
        await till.charge(3)
        return 100
    finally:
        await till.close()
