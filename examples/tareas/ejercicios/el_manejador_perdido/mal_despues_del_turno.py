"""Cree que basta con mirar al vigilante al final."""

import asyncio


async def watch_oven(oven):
    watcher = asyncio.create_task(oven.watch())
    await oven.shift()
    if watcher.done():
        return watcher.result()
    watcher.cancel()
