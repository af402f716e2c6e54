"""Cree que quien no se lo lleva también ha comprado."""


async def order(shop, table):
    if shop.left > 0:
        shop.left -= 1
        await shop.charge(table)
    return True
