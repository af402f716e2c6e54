"""Sin cobrar."""


async def charge_all(bank):
    return 100
