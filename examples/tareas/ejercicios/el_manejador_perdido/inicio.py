"""Vigila el horno durante un turno."""

import asyncio


async def watch_oven(oven):
    asyncio.create_task(oven.watch())
    await oven.shift()
