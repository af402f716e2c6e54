"""Cree que basta con mirar otra vez después de cobrar."""


async def order(shop, table):
    await shop.charge(table)
    if shop.left == 0:
        return False
    shop.left -= 1
    return True
