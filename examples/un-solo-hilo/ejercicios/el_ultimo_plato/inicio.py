"""Una mesa pide el plato: dice si se lo lleva."""


async def order(shop, table):
    if shop.left == 0:
        return False
    await shop.charge(table)
    shop.left -= 1
    return True
