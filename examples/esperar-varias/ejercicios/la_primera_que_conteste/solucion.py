"""Pide pescado a los proveedores 1, 2 y 3: da el que llega antes."""

import asyncio


async def fastest(market):
    orders = [asyncio.create_task(market.order(it)) for it in (1, 2, 3)]
    first = asyncio.FIRST_COMPLETED
    done, late = await asyncio.wait(orders, return_when=first)
    for order in late:
        order.cancel()
    return done.pop().result()
