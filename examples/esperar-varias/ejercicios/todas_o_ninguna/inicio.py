"""Prepara los platos 1, 2 y 3 a la vez."""

import asyncio


async def dinner(stove):
    dishes = [asyncio.create_task(stove.cook(dish)) for dish in (1, 2, 3)]
    await asyncio.wait(dishes)
    return sum(dish.result() for dish in dishes)
