"""Cree que al salir del bucle se cierra lo que recorría."""


async def first_over(database, limit):
    async for order in database.orders():
        if order.price > limit:
            break
    else:
        return None
    await database.mark(order.id)
    return order.id
