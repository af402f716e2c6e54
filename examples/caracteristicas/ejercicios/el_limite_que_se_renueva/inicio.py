"""Recoge las comandas de un segundo."""

import asyncio


async def collect(feed):
    orders = []
    while True:
        try:
            orders.append(await asyncio.wait_for(feed.next(), 1))
        except TimeoutError:
            return orders
