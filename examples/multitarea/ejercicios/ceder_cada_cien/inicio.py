"""Revisa los apuntes, salvo que le pidan que pare."""

from kitchen import RECORDS


async def review(ledger):
    for record in range(RECORDS):
        if ledger.stopped():
            return
        ledger.review(record)
