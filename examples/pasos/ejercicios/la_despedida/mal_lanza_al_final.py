"""Cree que lanzar la despedida es esperarla."""

import asyncio


async def listen(line):
    try:
        await line.listen()
    finally:
        asyncio.create_task(line.bye())


async def watch(line):
    news = asyncio.create_task(listen(line))
    await line.shift()
    del news
