"""Cree que mirar cada décima es enterarse en cuanto lo dice."""

import asyncio


async def watch_oven(oven):
    watcher = asyncio.create_task(oven.watch())
    for _ in range(10):
        await asyncio.sleep(0.1)
        if watcher.done():
            return watcher.result()
    watcher.cancel()
