"""Cree que ya sabe quién va a llegar antes."""

import asyncio


async def fastest(market):
    orders = [asyncio.create_task(market.order(it)) for it in (1, 2, 3)]
    supplier = await orders[0]
    for order in orders[1:]:
        order.cancel()
    return supplier
