"""Sin leer."""

import asyncio


async def watch(oven):
    await asyncio.get_running_loop().create_future()
