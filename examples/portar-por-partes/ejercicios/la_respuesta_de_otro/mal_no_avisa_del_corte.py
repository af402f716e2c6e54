"""Cree que al cortarse la línea no queda nadie esperando."""

import asyncio


class Client:
    def __init__(self, line):
        self.line = line
        self.next = 0
        self.waiting = {}
        self.reader = asyncio.create_task(self.share_out())

    async def share_out(self):
        while reply := await self.line.receive():
            id, text = reply
            asker = self.waiting.pop(id)
            if not asker.done():
                asker.set_result(text)

    async def ask(self, text):
        self.next += 1
        asker = asyncio.get_running_loop().create_future()
        self.waiting[self.next] = asker
        await self.line.send(self.next, text)
        return await asker
