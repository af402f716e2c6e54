"""Cree que hay que ponerse al día."""

import asyncio

EVERY = 0.1


async def watch(oven):
    loop = asyncio.get_running_loop()
    due = loop.time()
    while True:
        await oven.read()
        due += EVERY
        await asyncio.sleep(due - loop.time())
