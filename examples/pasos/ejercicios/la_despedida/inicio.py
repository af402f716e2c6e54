"""Escucha las noticias durante la guardia, y se despide al acabar."""

import asyncio


async def listen(line):
    try:
        await line.listen()
    finally:
        line.bye()


async def watch(line):
    news = asyncio.create_task(listen(line))
    await line.shift()
    del news
