"""Lee el termómetro cada 100 milisegundos."""

import asyncio

EVERY = 0.1


async def watch(oven):
    while True:
        await oven.read()
        await asyncio.sleep(EVERY)
