"""Quien se retrasa solo oye el último: lo que cuenta es cómo está ahora.

Ejecuta: python3 examples/avisar-a-mil/quedarse_con_el_ultimo.py
"""

# ANCHOR: programa
import asyncio

import aiohttp
from aiohttp import web
from aiohttp.test_utils import TestServer


class Board:
    """El último valor, y quién espera a que cambie."""

    def __init__(self, value):
        self.value = value
        self.closed = False
        self.changed = asyncio.Event()

    def put(self, value):
        self.value = value
        # Los que esperan a este despiertan; los siguientes, a otro.
        self.changed.set()
        self.changed = asyncio.Event()

    async def portions(self, request):
        head = {"Content-Type": "text/event-stream"}
        response = web.StreamResponse(headers=head)
        await response.prepare(request)
        changed = self.changed
        await response.write(f"data: {self.value}\n\n".encode())
        while not self.closed:
            await changed.wait()
            changed = self.changed
            await response.write(f"data: {self.value}\n\n".encode())
        return response


async def main():
    board = Board(10)
    app = web.Application()
    app.router.add_get("/raciones", board.portions)
    async with TestServer(app) as server, aiohttp.ClientSession() as session:
        async with session.get(server.make_url("/raciones")) as table:
            first = await table.content.readany()
            print(f"al llegar: {first.decode().strip()}")
            for portions in reversed(range(10)):
                board.put(portions)
            board.closed = True
            print(f"después: {(await table.text()).strip()}")


asyncio.run(main())
# ANCHOR_END: programa
