"""Cree que todos los fallos son de la misma clase."""

import asyncio


async def close(till):
    charges = (till.charge(table) for table in range(1, 5))
    paid = await asyncio.gather(*charges, return_exceptions=True)
    return sum(not isinstance(it, ValueError) for it in paid)
