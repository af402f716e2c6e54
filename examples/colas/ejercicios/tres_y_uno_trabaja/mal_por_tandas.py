"""Cree que tres a la vez es de tres en tres."""

import asyncio


async def run(line):
    orders = list(line.orders())
    for first in range(0, len(orders), 3):
        three = orders[first : first + 3]
        await asyncio.gather(*map(line.cook, three))
