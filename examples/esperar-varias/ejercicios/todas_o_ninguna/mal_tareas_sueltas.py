"""Cree que `gather` para a los demás cuando uno falla."""

import asyncio


async def dinner(stove):
    return sum(await asyncio.gather(*(stove.cook(it) for it in (1, 2, 3))))
