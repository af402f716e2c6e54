"""Cree que en diez segundos están amasados de sobra."""

import asyncio


async def bake(oven):
    weights = []

    def work():
        weights.extend(oven.knead(loaf) for loaf in (1, 2, 3))

    task = asyncio.create_task(asyncio.to_thread(work))
    await asyncio.sleep(10)
    return sum(weights)
