"""Cree que perder un aviso no es nada."""

import asyncio

from kitchen import ROOM


class Board:
    def __init__(self):
        self.tables = []

    def join(self):
        table = asyncio.Queue(ROOM)
        self.tables.append(table)
        return table

    async def publish(self, news):
        for table in self.tables:
            if not table.full():
                table.put_nowait(news)
