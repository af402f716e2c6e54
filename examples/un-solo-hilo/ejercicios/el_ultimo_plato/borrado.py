"""Sin vender."""


async def order(shop, table):
    return False
