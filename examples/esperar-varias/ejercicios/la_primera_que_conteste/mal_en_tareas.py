"""Cree que `wait` cancela las que no acaban."""

import asyncio


async def fastest(market):
    orders = [asyncio.create_task(market.order(it)) for it in (1, 2, 3)]
    first = asyncio.FIRST_COMPLETED
    done, _ = await asyncio.wait(orders, return_when=first)
    return done.pop().result()
