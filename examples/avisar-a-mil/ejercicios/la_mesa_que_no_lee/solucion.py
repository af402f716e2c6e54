"""Avisa a todas las mesas."""

import asyncio

from kitchen import ROOM


class Board:
    def __init__(self):
        self.tables = []

    def join(self):
        """Apunta una mesa."""
        # Uno más, para el final.
        table = asyncio.Queue(ROOM + 1)
        self.tables.append(table)
        return table

    async def publish(self, news):
        """Envía un aviso a todas, y deja a la que no tiene sitio."""
        for table in self.tables.copy():
            if table.qsize() < ROOM:
                table.put_nowait(news)
            else:
                self.tables.remove(table)
                table.put_nowait(None)
