"""Atiende cien pedidos, de cinco en cinco."""

import asyncio


async def serve_all(room):
    tables = asyncio.Semaphore(5)

    async def serve(order):
        try:
            await room.serve(order)
        finally:
            tables.release()

    async with asyncio.TaskGroup() as orders:
        for order in range(100):
            await tables.acquire()
            orders.create_task(serve(order))
