"""Cree que esperar a otro hilo con `join` no bloquea."""

import threading


async def bake(oven):
    weights = []
    work = lambda: weights.extend(oven.knead(loaf) for loaf in (1, 2, 3))
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    return sum(weights)
