"""Pregunta por la línea."""

import asyncio

from kitchen import Gone


class Client:
    def __init__(self, line):
        self.line = line
        self.next = 0
        # Quién espera la respuesta de cada número; nada, si se cortó.
        self.waiting = {}
        self.reader = asyncio.create_task(self.share_out())

    async def share_out(self):
        """El único que lee: da a cada uno la suya."""
        while reply := await self.line.receive():
            id, text = reply
            asker = self.waiting.pop(id, None)
            # Si se ha ido, ya no le interesa.
            if asker and not asker.done():
                asker.set_result(text)
        waiting, self.waiting = self.waiting, None
        for asker in waiting.values():
            if not asker.done():
                asker.set_exception(Gone())

    async def ask(self, text):
        if self.waiting is None:
            raise Gone()
        self.next += 1
        # Se apunta antes de enviar: la respuesta puede ser muy rápida.
        asker = asyncio.get_running_loop().create_future()
        self.waiting[self.next] = asker
        await self.line.send(self.next, text)
        return await asker
