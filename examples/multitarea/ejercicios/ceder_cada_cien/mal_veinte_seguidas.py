"""Cree que cuantas más veces se ceda, antes pasa el aviso."""

import asyncio

from kitchen import RECORDS


async def review(ledger):
    for record in range(RECORDS):
        if ledger.stopped():
            return
        ledger.review(record)
        if record % 100 == 99:
            for _ in range(20):
                await asyncio.sleep(0)
