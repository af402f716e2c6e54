"""Cree que mirar cada milisegundo no es mirar a ratos."""

import asyncio


async def watch_oven(oven):
    watcher = asyncio.create_task(oven.watch())
    for _ in range(1000):
        await asyncio.sleep(0.001)
        if watcher.done():
            return watcher.result()
    watcher.cancel()
