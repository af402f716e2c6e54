"""Cree que solo hay que avisar cuando la cola estaba vacía."""

import asyncio
from heapq import heappop, heappush
from itertools import count


class Orders:
    def __init__(self):
        self.waiting = []
        self.number = count()
        self.arrived = asyncio.Semaphore(0)

    def put(self, urgency, dish):
        heappush(self.waiting, (urgency, next(self.number), dish))
        if len(self.waiting) == 1:
            self.arrived.release()

    async def take(self):
        while not self.waiting:
            await self.arrived.acquire()
        _, _, dish = heappop(self.waiting)
        return dish
