"""Cree que al cortarse la línea siguen todos los que preguntaron."""

import asyncio

from kitchen import Gone


class Client:
    def __init__(self, line):
        self.line = line
        self.next = 0
        self.waiting = {}
        self.reader = asyncio.create_task(self.share_out())

    async def share_out(self):
        while reply := await self.line.receive():
            id, text = reply
            asker = self.waiting.pop(id, None)
            if asker and not asker.done():
                asker.set_result(text)
        waiting, self.waiting = self.waiting, None
        for asker in waiting.values():
            asker.set_exception(Gone())

    async def ask(self, text):
        if self.waiting is None:
            raise Gone()
        self.next += 1
        asker = asyncio.get_running_loop().create_future()
        self.waiting[self.next] = asker
        await self.line.send(self.next, text)
        return await asker
