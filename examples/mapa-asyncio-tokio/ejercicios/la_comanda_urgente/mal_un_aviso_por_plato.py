"""Cree que el aviso se queda puesto una vez por cada plato."""

import asyncio
import heapq
from itertools import count


class Orders:
    def __init__(self):
        self.waiting = []
        self.number = count()
        self.arrived = asyncio.Event()

    def put(self, urgency, dish):
        heapq.heappush(self.waiting, (urgency, next(self.number), dish))
        self.arrived.set()

    async def take(self):
        await self.arrived.wait()
        self.arrived.clear()
        return heapq.heappop(self.waiting)[2]
