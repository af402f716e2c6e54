"""Cree que de cinco en cinco es por tandas."""

import asyncio


async def serve_all(room):
    for first in range(0, 100, 5):
        orders = range(first, first + 5)
        await asyncio.gather(*(room.serve(order) for order in orders))
