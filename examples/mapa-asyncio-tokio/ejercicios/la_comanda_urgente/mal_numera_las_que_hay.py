"""Cree que el número de llegada es cuántas están esperando."""

import asyncio


class Orders:
    def __init__(self):
        self.waiting = asyncio.PriorityQueue()

    def put(self, urgency, dish):
        number = self.waiting.qsize()
        self.waiting.put_nowait((urgency, number, dish))

    async def take(self):
        _, _, dish = await self.waiting.get()
        return dish
