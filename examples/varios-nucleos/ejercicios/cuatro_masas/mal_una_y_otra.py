"""Cree que basta con que cada masa vaya al grupo."""

import asyncio

from kitchen import knead


async def bake(pool):
    loop = asyncio.get_running_loop()
    weights = []
    for dough in (1, 2, 3, 4):
        weights.append(await loop.run_in_executor(pool, knead, dough))
    return weights
