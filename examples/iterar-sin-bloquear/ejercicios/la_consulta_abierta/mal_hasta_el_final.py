"""Cree que una consulta hay que leerla entera."""


async def first_over(database, limit):
    orders = [order async for order in database.orders()]
    for order in orders:
        if order.price > limit:
            await database.mark(order.id)
            return order.id
    return None
