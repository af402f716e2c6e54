"""Cree que el permiso vuelve al acabar la tarea."""

import asyncio


async def serve_all(room):
    tables = asyncio.Semaphore(5)
    async with asyncio.TaskGroup() as orders:
        for order in range(100):
            await tables.acquire()
            orders.create_task(room.serve(order))
