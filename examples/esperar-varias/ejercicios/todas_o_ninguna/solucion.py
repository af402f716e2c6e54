"""Prepara los platos 1, 2 y 3 a la vez."""

import asyncio


async def dinner(stove):
    async with asyncio.TaskGroup() as group:
        dishes = [group.create_task(stove.cook(it)) for it in (1, 2, 3)]
    return sum(dish.result() for dish in dishes)
