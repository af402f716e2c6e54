"""Busca el primer pedido caro, y lo marca."""


async def first_over(database, limit):
    orders = database.orders()
    async for order in orders:
        if order.price > limit:
            break
    else:
        return None
    await database.mark(order.id)
    return order.id
