"""Quien se retrasa se salta los viejos, y oye cuántos.

Ejecuta: python3 examples/avisar-a-mil/saltarse_y_decirlo.py
"""

# ANCHOR: programa
import asyncio

import aiohttp
from aiohttp import web
from aiohttp.test_utils import TestServer


class Listener:
    """Los últimos cuatro, y cuántos se han saltado."""

    def __init__(self):
        self.queue = asyncio.Queue(4)
        self.lost = 0

    def tell(self, number):
        if self.queue.full():
            self.queue.get_nowait()
            self.lost += 1
        self.queue.put_nowait(number)


class Kitchen:
    def __init__(self):
        self.listeners = set()

    def ready(self, number):
        for listener in self.listeners:
            listener.tell(number)

    async def dishes(self, request):
        me = Listener()
        self.listeners.add(me)
        head = {"Content-Type": "text/event-stream"}
        response = web.StreamResponse(headers=head)
        try:
            await response.prepare(request)
            while number := await me.queue.get():
                if me.lost:
                    lost = f"event: perdidos\ndata: {me.lost}\n\n"
                    me.lost = 0
                    await response.write(lost.encode())
                await response.write(f"id: {number}\ndata: plato\n\n".encode())
        finally:
            self.listeners.discard(me)
        return response


async def main():
    kitchen = Kitchen()
    app = web.Application()
    app.router.add_get("/platos", kitchen.dishes)
    async with TestServer(app) as server, aiohttp.ClientSession() as session:
        async with session.get(server.make_url("/platos")) as table:
            for number in range(1, 11):
                kitchen.ready(number)
            heard = b""
            while not heard.endswith(b"id: 10\ndata: plato\n\n"):
                heard += await table.content.readany()
        for event in heard.decode().strip().split("\n\n"):
            print(event.replace("\n", " | "))
        kitchen.ready(None)


asyncio.run(main())
# ANCHOR_END: programa
