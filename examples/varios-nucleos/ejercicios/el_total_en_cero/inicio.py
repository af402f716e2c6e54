"""Suma el registro en dos mitades, cada una en su proceso."""

import asyncio

from kitchen import RECORDS, checksum


def add_to(sums, first, last):
    sums.append(checksum(first, last))


async def total(pool):
    loop = asyncio.get_running_loop()
    sums, half = [], RECORDS // 2
    await asyncio.gather(
        loop.run_in_executor(pool, add_to, sums, 1, half),
        loop.run_in_executor(pool, add_to, sums, half + 1, RECORDS),
    )
    return sum(sums)
