"""Una conexión que no acaba, y un cliente que vuelve a por lo que le falta.

Ejecuta: python3 examples/avisar-a-mil/avisos_por_sse.py
"""

# ANCHOR: cocina
import asyncio
from collections import deque

import aiohttp
from aiohttp import web
from aiohttp.test_utils import TestServer

KEPT = 3
QUIET = 0.05


class Kitchen:
    def __init__(self):
        # Los platos que se recuerdan, para quien vuelve.
        self.past = deque(maxlen=KEPT)
        self.queues = set()

    def ready(self, dish):
        number = self.past[-1][0] + 1 if self.past else 1
        self.past.append((number, dish))
        for queue in self.queues:
            queue.put_nowait((number, dish))

    def since(self, last):
        """Los que ya no se recuerdan y los que faltan."""
        if last is None:
            return 0, []
        oldest = self.past[0][0] if self.past else 1
        missed = [dish for dish in self.past if dish[0] > int(last)]
        return max(0, oldest - int(last) - 1), missed

    async def dishes(self, request):
        lost, missed = self.since(request.headers.get("Last-Event-ID"))
        queue = asyncio.Queue()
        self.queues.add(queue)
        head = {"Content-Type": "text/event-stream"}
        response = web.StreamResponse(headers=head)
        try:
            await response.prepare(request)
            await response.write(b"retry: 2000\n\n")
            if lost:
                await response.write(b"event: perdidos\ndata: %d\n\n" % lost)
            for dish in missed:
                await response.write(event(*dish))
            while True:
                try:
                    async with asyncio.timeout(QUIET):
                        dish = await queue.get()
                except TimeoutError:
                    # Un comentario, que nadie ve: la conexión sigue viva.
                    await response.write(b":\n\n")
                else:
                    await response.write(event(*dish))
        except ConnectionError:
            return response
        finally:
            self.queues.discard(queue)


def event(number, dish):
    return f"event: plato\nid: {number}\ndata: {dish}\n\n".encode()
# ANCHOR_END: cocina


# ANCHOR: programa
async def enters(session, url, last=None):
    """Llega, diciendo cuál es el último que ha visto."""
    headers = {} if last is None else {"Last-Event-ID": str(last)}
    return await session.get(url, headers=headers)


async def hears(response, comments, count):
    """Imprime `count` avisos, o comentarios, y se va."""
    text, found = b"", []
    while len(found) < count:
        text += await response.content.readany()
        # Lo que sigue al último doble salto está a medias.
        whole = text.decode().rpartition("\n\n")[0].split("\n\n")
        found = [it for it in whole if it and it.startswith(":") == comments]
    for event in found[:count]:
        print("  " + event.replace("\n", " | "))
    response.close()


async def main():
    kitchen = Kitchen()
    app = web.Application()
    app.router.add_get("/platos", kitchen.dishes)
    async with TestServer(app) as server, aiohttp.ClientSession() as session:
        url = server.make_url("/platos")
        print("llega, y salen sopa y pan")
        table = await enters(session, url)
        for dish in ["sopa", "pan"]:
            kitchen.ready(dish)
        await hears(table, False, 3)
        print("sale flan mientras no está, y vuelve: ha visto el 2")
        kitchen.ready("flan")
        await hears(await enters(session, url, 2), False, 2)
        print("salen tres más, y vuelve otro que solo ha visto el 1")
        for dish in ["té", "sopa", "pan"]:
            kitchen.ready(dish)
        await hears(await enters(session, url, 1), False, 5)
        print("y si no hay nada que decir")
        await hears(await enters(session, url, 6), True, 1)


asyncio.run(main())
# ANCHOR_END: programa
