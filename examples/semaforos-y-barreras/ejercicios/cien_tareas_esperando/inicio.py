"""Atiende cien pedidos, de cinco en cinco."""

import asyncio


async def serve_all(room):
    tables = asyncio.Semaphore(5)

    async def serve(order):
        async with tables:
            await room.serve(order)

    async with asyncio.TaskGroup() as orders:
        for order in range(100):
            orders.create_task(serve(order))
