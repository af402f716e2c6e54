"""Cree que basta con descontar lo que tardó la última."""

import asyncio

EVERY = 0.1


async def watch(oven):
    loop = asyncio.get_running_loop()
    while True:
        before = loop.time()
        await oven.read()
        await asyncio.sleep(EVERY - (loop.time() - before))
