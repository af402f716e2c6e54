"""Pregunta por la línea."""

from kitchen import Gone


class Client:
    def __init__(self, line):
        self.line = line
        self.next = 0

    async def ask(self, text):
        self.next += 1
        await self.line.send(self.next, text)
        reply = await self.line.receive()
        if reply is None:
            raise Gone()
        _id, text = reply
        return text
