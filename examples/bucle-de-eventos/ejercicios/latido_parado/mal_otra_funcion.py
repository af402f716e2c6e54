"""Cree que una función asíncrona no bloquea, haga lo que haga."""

import time


async def wait():
    time.sleep(0.01)


async def peel(potatoes):
    for _ in range(5):
        await wait()
        potatoes.done()
