"""Cree que `Queue` ordena por lo primero que lleva el mensaje."""

import asyncio


class Orders:
    def __init__(self):
        self.waiting = asyncio.Queue()

    def put(self, urgency, dish):
        self.waiting.put_nowait((urgency, dish))

    async def take(self):
        _, dish = await self.waiting.get()
        return dish
