"""Cree que hay que amasar otra vez para saber cuánto pesan."""

import asyncio


async def bake(oven):
    for loaf in (1, 2, 3):
        await asyncio.to_thread(oven.knead, loaf)
    weights = (asyncio.to_thread(oven.knead, loaf) for loaf in (1, 2, 3))
    return sum(await asyncio.gather(*weights))
