"""Cree que `del` cierra el generador en el acto."""


async def first_over(database, limit):
    orders = database.orders()
    async for order in orders:
        if order.price > limit:
            break
    else:
        return None
    del orders
    await database.mark(order.id)
    return order.id
