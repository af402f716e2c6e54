"""Amasa cuatro masas, y da sus pesos."""

import asyncio

from kitchen import knead


async def knead_one(dough):
    return knead(dough)


async def bake(pool):
    doughs = (knead_one(dough) for dough in (1, 2, 3, 4))
    return await asyncio.gather(*doughs)
