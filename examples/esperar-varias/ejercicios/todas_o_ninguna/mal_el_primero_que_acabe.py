"""Cree que el primero en acabar es el que falla."""

import asyncio


async def dinner(stove):
    dishes = [asyncio.create_task(stove.cook(it)) for it in (1, 2, 3)]
    first = asyncio.FIRST_COMPLETED
    done, rest = await asyncio.wait(dishes, return_when=first)
    for dish in rest:
        dish.cancel()
    await asyncio.gather(*rest, return_exceptions=True)
    return next(it for it in dishes if it in done).result()
