"""Cree que con hilos la lista sí se comparte, y que el reparto es el mismo."""

import asyncio

from kitchen import RECORDS, checksum


async def total(pool):
    sums, half = [], RECORDS // 2
    add = lambda first, last: sums.append(checksum(first, last))
    await asyncio.to_thread(add, 1, half)
    await asyncio.to_thread(add, half + 1, RECORDS)
    return sum(sums)
