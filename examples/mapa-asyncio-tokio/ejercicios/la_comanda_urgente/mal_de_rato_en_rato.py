"""Cree que basta con volver a mirar."""

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
            await asyncio.sleep(0.1)
        return heapq.heappop(self.waiting)[2]
