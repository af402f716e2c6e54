"""Una cola de la que sale antes lo más urgente: el número más bajo."""

import asyncio


class Orders:
    def __init__(self):
        self.waiting = asyncio.PriorityQueue()

    def put(self, urgency, dish):
        self.waiting.put_nowait((urgency, dish))

    async def take(self):
        _, dish = await self.waiting.get()
        return dish
