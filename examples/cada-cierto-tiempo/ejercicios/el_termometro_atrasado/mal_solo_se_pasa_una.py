"""Cree que mientras se atasca se pasa una hora, y no más."""

import asyncio

EVERY = 0.1


async def watch(oven):
    loop = asyncio.get_running_loop()
    due = loop.time()
    while True:
        await oven.read()
        due += EVERY
        if due < loop.time():
            due += EVERY
        await asyncio.sleep(due - loop.time())
