"""Cuántas peticiones atiende a la vez un servidor con un límite de dos.

Ejecuta: python3 examples/servir-a-muchos/limite_que_no_limita.py
"""

# ANCHOR: cocina
import asyncio

import aiohttp
from aiohttp import web
from aiohttp.test_utils import TestServer


class Kitchen:
    """No sirve ningún plato hasta que tiene `wanted` pedidos a la vez."""

    def __init__(self, wanted):
        self.wanted = wanted
        self.cooking = 0
        self.most = 0
        self.served = asyncio.Event()

    async def cook(self, request):
        self.cooking += 1
        self.most = max(self.most, self.cooking)
        if self.cooking == self.wanted:
            self.served.set()
        await self.served.wait()
        self.cooking -= 1
        return web.Response(text="listo")
# ANCHOR_END: cocina


# ANCHOR: programa
DISHES = ["/sopa", "/pan", "/flan"]


def limited(handler):
    places = asyncio.Semaphore(2)

    async def waits(request):
        async with places:
            return await handler(request)

    return waits


def limit_all():
    places = asyncio.Semaphore(2)

    @web.middleware
    async def waits(request, handler):
        async with places:
            return await handler(request)

    return waits


async def most(kitchen, handlers, *middlewares):
    """Cuántas llega a tener a la vez, con doce que llaman a la vez."""
    app = web.Application(middlewares=middlewares)
    for path, handler in zip(DISHES, handlers):
        app.router.add_get(path, handler)
    async with TestServer(app) as server, aiohttp.ClientSession() as session:
        async def table(dish):
            async with session.get(server.make_url(dish)) as response:
                response.raise_for_status()
                await response.text()

        await asyncio.gather(*[table(dish) for dish in DISHES * 4])
    return kitchen.most


async def main():
    kitchen = Kitchen(12)
    print(f"sin límite: {await most(kitchen, [kitchen.cook] * 3)}")

    kitchen = Kitchen(6)
    handlers = [limited(kitchen.cook) for _ in DISHES]
    print(f"uno por función: {await most(kitchen, handlers)}")

    kitchen = Kitchen(2)
    handlers = [kitchen.cook] * 3
    print(f"el de todas: {await most(kitchen, handlers, limit_all())}")


asyncio.run(main())
# ANCHOR_END: programa
