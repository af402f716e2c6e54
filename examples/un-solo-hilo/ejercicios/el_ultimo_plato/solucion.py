"""Una mesa pide el plato: dice si se lo lleva."""


async def order(shop, table):
    if shop.left == 0:
        return False
    shop.left -= 1
    await shop.charge(table)
    return True
