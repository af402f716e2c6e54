"""Busca el primer pedido caro, y lo marca."""

from contextlib import aclosing


async def first_over(database, limit):
    async with aclosing(database.orders()) as orders:
        async for order in orders:
            if order.price > limit:
                break
        else:
            return None
    await database.mark(order.id)
    return order.id
