"""Cree que una tarea es otro hilo."""

import asyncio


async def knead_all(oven):
    return sum(oven.knead(loaf) for loaf in (1, 2, 3))


async def bake(oven):
    return await asyncio.create_task(knead_all(oven))
