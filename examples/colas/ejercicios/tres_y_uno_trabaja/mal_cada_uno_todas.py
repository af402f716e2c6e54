"""Cree que cada cocinero tiene que recorrer todas las comandas."""

import asyncio


async def run(line):
    async def cook():
        for order in line.orders():
            await line.cook(order)

    await asyncio.gather(cook(), cook(), cook())
