"""La cocina hace los platos y los camareros los llevan."""

import asyncio


async def run(line):
    queue = asyncio.Queue()

    async def cook():
        while (dish := await line.cook()) is not None:
            queue.put_nowait(dish)
        queue.put_nowait(None)

    async def carry():
        while (dish := await queue.get()) is not None:
            await line.carry(dish)

    await asyncio.gather(cook(), carry())
