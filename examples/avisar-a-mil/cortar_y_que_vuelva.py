"""A quien se retrasa se le corta, y vuelve desde el último que vio.

Ejecuta: python3 examples/avisar-a-mil/cortar_y_que_vuelva.py
"""

# ANCHOR: programa
import asyncio

import aiohttp
from aiohttp import web
from aiohttp.test_utils import TestServer


class Kitchen:
    def __init__(self):
        # El número del último plato; aquí se recuerdan todos.
        self.served = 0
        self.queues = set()

    def ready(self):
        self.served += 1
        for queue in self.queues:
            if queue.full():
                queue.get_nowait()
            queue.put_nowait(self.served)

    async def dishes(self, request):
        last = int(request.headers.get("Last-Event-ID", self.served))
        missed = range(last + 1, self.served + 1)
        queue = asyncio.Queue(4)
        self.queues.add(queue)
        head = {"Content-Type": "text/event-stream"}
        response = web.StreamResponse(headers=head)
        try:
            await response.prepare(request)
            for last in missed:
                await response.write(b"id: %d\ndata: plato\n\n" % last)
            # Un hueco acaba la respuesta: que vuelva a por lo que le falta.
            while await queue.get() == last + 1:
                last += 1
                await response.write(b"id: %d\ndata: plato\n\n" % last)
        finally:
            self.queues.discard(queue)
        return response


async def listen(session, url, last, kitchen):
    """Los números que oye, hasta el 10 o hasta que le cortan."""
    headers = {"Last-Event-ID": str(last)}
    ids = []
    async with session.get(url, headers=headers) as table:
        if last == 0:
            kitchen.ready()
        async for line in table.content:
            if line.startswith(b"id: "):
                ids.append(int(line.removeprefix(b"id: ")))
                if ids == [1]:
                    # Oye el primero, y los demás salen de golpe.
                    for _ in range(9):
                        kitchen.ready()
            elif line == b"\n" and ids[-1] == 10:
                break
    return ids


async def main():
    kitchen = Kitchen()
    app = web.Application()
    app.router.add_get("/platos", kitchen.dishes)
    async with (
        TestServer(app) as server,
        aiohttp.ClientSession() as session,
    ):
        url = server.make_url("/platos")
        last = turns = 0
        while last < 10:
            turns += 1
            ids = await listen(session, url, last, kitchen)
            print(f"vez {turns}, desde el {last}: {ids}")
            last = ids[-1] if ids else last


asyncio.run(main())
# ANCHOR_END: programa
