"""Vigila el horno durante un turno."""

import asyncio


async def watch_oven(oven):
    watcher = asyncio.create_task(oven.watch())
    shift = asyncio.create_task(oven.shift())
    first = asyncio.FIRST_COMPLETED
    await asyncio.wait([watcher, shift], return_when=first)
    shift.cancel()
    if watcher.done():
        return watcher.result()
    watcher.cancel()
