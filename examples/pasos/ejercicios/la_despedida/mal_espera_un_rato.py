"""Cree que un segundo le basta a cualquier despedida."""

import asyncio


async def listen(line):
    try:
        await line.listen()
    finally:
        asyncio.create_task(line.bye())


async def watch(line):
    news = asyncio.create_task(listen(line))
    await line.shift()
    news.cancel()
    await asyncio.sleep(1)
