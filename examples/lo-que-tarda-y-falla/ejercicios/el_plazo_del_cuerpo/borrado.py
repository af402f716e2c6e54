"""Sin llamar."""


async def order(shop):
    return None
