"""Cree que basta con pedir el permiso antes de lanzar."""

import asyncio


async def serve_all(room):
    tables = asyncio.Semaphore(5)
    async with asyncio.TaskGroup() as orders:
        for order in range(100):
            async with tables:
                orders.create_task(room.serve(order))
