"""Suma el registro en dos mitades, cada una en su proceso."""

import asyncio

from kitchen import RECORDS, checksum


async def total(pool):
    loop = asyncio.get_running_loop()
    half = RECORDS // 2
    sums = await asyncio.gather(
        loop.run_in_executor(pool, checksum, 1, half),
        loop.run_in_executor(pool, checksum, half + 1, RECORDS),
    )
    return sum(sums)
