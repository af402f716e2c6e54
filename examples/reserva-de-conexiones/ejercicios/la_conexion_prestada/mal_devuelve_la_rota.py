"""Cree que toda conexión sirve para el siguiente."""

import asyncio
from contextlib import asynccontextmanager

from kitchen import SIZE


class Pool:
    def __init__(self, database):
        self.database = database
        self.places = asyncio.Semaphore(SIZE)
        self.idle = []

    @asynccontextmanager
    async def lend(self):
        async with self.places:
            if self.idle:
                connection = self.idle.pop()
            else:
                connection = await self.database.connect()
            try:
                yield connection
            finally:
                self.idle.append(connection)
