"""Cree que lo que no cabe se puede tirar."""

import asyncio


async def run(line):
    queue = asyncio.Queue(8)

    async def cook():
        while (dish := await line.cook()) is not None:
            if not queue.full():
                queue.put_nowait(dish)
        await queue.put(None)

    async def carry():
        while (dish := await queue.get()) is not None:
            await line.carry(dish)

    await asyncio.gather(cook(), carry())
