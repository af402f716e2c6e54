"""Recoge las comandas de un segundo."""

import asyncio


async def collect(feed):
    orders = []
    try:
        async with asyncio.timeout(1):
            while True:
                orders.append(await feed.next())
    except TimeoutError:
        return orders
