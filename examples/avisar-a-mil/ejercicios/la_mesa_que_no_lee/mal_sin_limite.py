"""Cree que con sitio para todos nadie espera."""

import asyncio


class Board:
    def __init__(self):
        self.tables = []

    def join(self):
        table = asyncio.Queue()
        self.tables.append(table)
        return table

    async def publish(self, news):
        for table in self.tables:
            table.put_nowait(news)
