"""Una cola de la que sale antes lo más urgente: el número más bajo."""

import asyncio
from itertools import count


class Orders:
    def __init__(self):
        self.waiting = asyncio.PriorityQueue()
        self.number = count()

    def put(self, urgency, dish):
        self.waiting.put_nowait((urgency, next(self.number), dish))

    async def take(self):
        _, _, dish = await self.waiting.get()
        return dish
