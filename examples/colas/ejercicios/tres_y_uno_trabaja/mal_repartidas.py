"""Cree que repartir las comandas antes es lo mismo que una cola."""

import asyncio


async def run(line):
    async def cook(first):
        for order in list(line.orders())[first::3]:
            await line.cook(order)

    await asyncio.gather(cook(0), cook(1), cook(2))
