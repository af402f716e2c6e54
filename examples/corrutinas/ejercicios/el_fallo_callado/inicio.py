"""Cobra a las cuatro mesas y dice cuántas han pagado."""

import asyncio


async def close(till):
    charges = (till.charge(table) for table in range(1, 5))
    paid = await asyncio.gather(*charges, return_exceptions=True)
    return len(paid)
