"""Cree que ceder no cuesta nada."""

import asyncio

from kitchen import RECORDS


async def review(ledger):
    for record in range(RECORDS):
        if ledger.stopped():
            return
        ledger.review(record)
        await asyncio.sleep(0)
