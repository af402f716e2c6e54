"""Cree que la función se queda con el pedido de su vuelta."""

import asyncio


async def serve_all(room):
    tables = asyncio.Semaphore(5)
    tasks = []
    for order in range(100):
        await tables.acquire()

        async def serve():
            try:
                await room.serve(order)
            finally:
                tables.release()

        tasks.append(asyncio.create_task(serve()))
    await asyncio.gather(*tasks)
