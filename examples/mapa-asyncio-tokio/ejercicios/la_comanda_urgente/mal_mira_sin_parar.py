"""Cree que mirar cada milisegundo es enterarse en cuanto llega."""

import asyncio
import heapq
from itertools import count


class Orders:
    def __init__(self):
        self.waiting = []
        self.number = count()

    def put(self, urgency, dish):
        heapq.heappush(self.waiting, (urgency, next(self.number), dish))

    async def take(self):
        while not self.waiting:
            await asyncio.sleep(0.001)
        return heapq.heappop(self.waiting)[2]
