"""Amasa tres panes y da su peso total."""

import asyncio


async def bake(oven):
    weight = 0
    for loaf in (1, 2, 3):
        weight += await asyncio.to_thread(oven.knead, loaf)
    return weight
