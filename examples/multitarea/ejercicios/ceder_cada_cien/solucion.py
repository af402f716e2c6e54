"""Revisa los apuntes, salvo que le pidan que pare."""

import asyncio

from kitchen import RECORDS


async def review(ledger):
    for record in range(RECORDS):
        if ledger.stopped():
            return
        ledger.review(record)
        if record % 100 == 99:
            await asyncio.sleep(0)
