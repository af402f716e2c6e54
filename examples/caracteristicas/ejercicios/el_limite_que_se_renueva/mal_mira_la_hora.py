"""Cree que basta con mirar la hora entre comanda y comanda."""

import asyncio


async def collect(feed):
    loop = asyncio.get_running_loop()
    end = loop.time() + 1
    orders = []
    while loop.time() < end:
        orders.append(await feed.next())
    return orders
