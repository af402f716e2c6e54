"""Cree que lo seguro es que pregunte uno cada vez."""

import asyncio

from kitchen import Gone


class Client:
    def __init__(self, line):
        self.line = line
        self.next = 0
        self.turn = asyncio.Lock()

    async def ask(self, text):
        async with self.turn:
            self.next += 1
            await self.line.send(self.next, text)
            reply = await self.line.receive()
            if reply is None:
                raise Gone()
            return reply[1]
