"""Cree que dejar de esperar a una tarea acaba con ella."""

import asyncio

from kitchen import LIMIT


async def order(shop):
    async def call():
        reply = await shop.send()
        return await reply.body()

    done, _ = await asyncio.wait([asyncio.create_task(call())], timeout=LIMIT)
    for task in done:
        return task.result()
    return None
