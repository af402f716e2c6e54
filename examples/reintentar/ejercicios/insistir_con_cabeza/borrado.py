"""Sin llamar."""


async def order(shop):
    pass
