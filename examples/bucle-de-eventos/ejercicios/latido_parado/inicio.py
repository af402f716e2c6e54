"""Pela cinco patatas, a 10 milisegundos cada una."""

import time


async def peel(potatoes):
    for _ in range(5):
        time.sleep(0.01)
        potatoes.done()
