"""Cree que al fallar un cobro los demás ya han acabado."""

import asyncio

from kitchen import TABLES


async def charge_all(bank):
    till = await bank.open()
    try:
        charges = [till.charge(table) for table in range(1, TABLES + 1)]
        return sum(await asyncio.gather(*charges))
    finally:
        await till.close()
