"""Cree que quien se va sale por `except Exception`."""

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
            except Exception:
                connection.close()
                raise
            if connection.broken:
                connection.close()
            else:
                self.idle.append(connection)
