"""Tres cocineros con una cola."""

import asyncio


async def run(line):
    orders = iter(line.orders())
    lock = asyncio.Lock()

    async def cook():
        while True:
            async with lock:
                order = next(orders, None)
                if order is None:
                    return
                await line.cook(order)

    await asyncio.gather(cook(), cook(), cook())
