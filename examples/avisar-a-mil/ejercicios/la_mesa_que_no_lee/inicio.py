"""Avisa a todas las mesas."""

import asyncio

from kitchen import ROOM


class Board:
    def __init__(self):
        self.tables = []

    def join(self):
        """Apunta una mesa."""
        table = asyncio.Queue(ROOM)
        self.tables.append(table)
        return table

    async def publish(self, news):
        """Envía un aviso a todas."""
        for table in self.tables:
            await table.put(news)
