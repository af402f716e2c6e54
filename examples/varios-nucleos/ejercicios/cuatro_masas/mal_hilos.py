"""Cree que cada hilo calcula en su núcleo."""

import asyncio

from kitchen import knead


async def bake(pool):
    doughs = (asyncio.to_thread(knead, dough) for dough in (1, 2, 3, 4))
    return await asyncio.gather(*doughs)
