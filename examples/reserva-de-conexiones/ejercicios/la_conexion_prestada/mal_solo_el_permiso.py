"""Cree que `async with` devuelve también lo que se toma dentro."""

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
            yield connection
            if connection.broken:
                connection.close()
            else:
                self.idle.append(connection)
