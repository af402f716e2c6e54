"""Cree que una cancelación es un error como los demás."""

import asyncio


async def listen(line):
    try:
        await line.listen()
    except Exception:
        await line.bye()


async def watch(line):
    news = asyncio.create_task(listen(line))
    await line.shift()
    del news
