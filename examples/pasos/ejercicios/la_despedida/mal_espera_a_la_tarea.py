"""Cree que la tarea acaba sola cuando acaba la guardia."""

import asyncio


async def watch(line):
    news = asyncio.create_task(line.listen())
    await line.shift()
    await news
    await line.bye()
