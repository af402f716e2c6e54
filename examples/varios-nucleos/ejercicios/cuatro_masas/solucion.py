"""Amasa cuatro masas, y da sus pesos."""

import asyncio

from kitchen import knead


async def bake(pool):
    loop = asyncio.get_running_loop()
    doughs = (
        loop.run_in_executor(pool, knead, dough) for dough in (1, 2, 3, 4)
    )
    return await asyncio.gather(*doughs)
