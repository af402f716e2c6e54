"""La cocina hace los platos y los camareros los llevan."""

import asyncio


async def run(line):
    queue = asyncio.Queue(8)

    async def cook():
        while (dish := await line.cook()) is not None:
            await queue.put(dish)
        await queue.put(None)

    async def carry():
        while (dish := await queue.get()) is not None:
            await line.carry(dish)

    await asyncio.gather(cook(), carry())
