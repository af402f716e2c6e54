"""Cree que dejar de esperar una tarea la para."""

import asyncio


async def collect(feed):
    orders = []

    async def gather():
        while True:
            orders.append(await feed.next())

    await asyncio.wait([asyncio.create_task(gather())], timeout=1)
    return orders
