"""Cree que en un segundo caben dos, y que lo demás es esperar."""

import asyncio


async def collect(feed):
    second = asyncio.create_task(asyncio.sleep(1))
    orders = [await feed.next(), await feed.next()]
    await second
    return orders
