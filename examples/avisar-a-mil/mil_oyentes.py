"""Una cocina avisa de cada plato a mil que están a la escucha.

Ejecuta: python3 examples/avisar-a-mil/mil_oyentes.py
"""

# ANCHOR: programa
import asyncio
import resource
import sys
import threading

import aiohttp
from aiohttp import web
from aiohttp.test_utils import TestServer

LISTENERS = 1000
DISHES = ["sopa", "pan", "flan"]


class Kitchen:
    def __init__(self):
        self.queues = set()

    def ready(self, dish):
        for queue in self.queues:
            queue.put_nowait(dish)

    async def dishes(self, request):
        # Con tope, como el canal: si no, quien no lee llena la memoria.
        queue = asyncio.Queue(16)
        self.queues.add(queue)
        head = {"Content-Type": "text/event-stream"}
        response = web.StreamResponse(headers=head)
        try:
            await response.prepare(request)
            while dish := await queue.get():
                await response.write(f"data: {dish}\n\n".encode())
        finally:
            self.queues.discard(queue)
        return response


async def hears(table):
    """Cuántos platos oye, hasta el último."""
    heard = b""
    while not heard.endswith(b"data: flan\n\n"):
        more = await table.content.readany()
        if not more:
            break
        heard += more
    return heard.count(b"data: ")


async def main():
    # Aquí cada conexión gasta dos descriptores: uno por extremo.
    wanted = 2 * LISTENERS + 100
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if hard != resource.RLIM_INFINITY and hard < wanted:
        sys.exit(f"faltan descriptores: {hard} de {wanted}")
    if soft != resource.RLIM_INFINITY and soft < wanted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
    kitchen = Kitchen()
    app = web.Application()
    app.router.add_get("/platos", kitchen.dishes)
    # De serie, aiohttp no abre más de cien.
    connector = aiohttp.TCPConnector(limit=LISTENERS)
    async with (
        TestServer(app) as server,
        aiohttp.ClientSession(connector=connector) as session,
    ):
        url = server.make_url("/platos")
        # De uno en uno: así nadie se queda fuera de la fila de `accept`.
        tables = [await session.get(url) for _ in range(LISTENERS)]
        print(f"a la escucha: {len(kitchen.queues)}")
        for dish in DISHES:
            kitchen.ready(dish)
        heard = await asyncio.gather(*[hears(table) for table in tables])
        print(f"avisos recibidos: {sum(heard)}")
        print(f"el que menos: {min(heard)}")
        print(f"hilos: {threading.active_count()}")
        kitchen.ready(None)


asyncio.run(main())
# ANCHOR_END: programa
