"""Sin cobrar."""


async def pay(bank):
    pass
