"""Cree que dejar el núcleo es ceder el turno."""

import time

from kitchen import RECORDS


async def review(ledger):
    for record in range(RECORDS):
        if ledger.stopped():
            return
        ledger.review(record)
        if record % 100 == 99:
            time.sleep(0)
