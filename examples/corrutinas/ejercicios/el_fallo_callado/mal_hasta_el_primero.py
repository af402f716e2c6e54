"""Cree que `gather` espera a todas aunque una falle."""

import asyncio


async def close(till):
    charges = (till.charge(table) for table in range(1, 5))
    return len(await asyncio.gather(*charges))
