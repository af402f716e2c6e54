"""Un límite de tiempo que cubre también el cuerpo.

Ejecuta: python3 examples/servir-a-muchos/hasta_donde_llega_el_limite.py
"""

# ANCHOR: programa
import asyncio

import aiohttp
from aiohttp import web
from aiohttp.test_utils import TestServer

LIMIT = 0.05


@web.middleware
async def on_time(request, handler):
    try:
        async with asyncio.timeout(LIMIT):
            return await handler(request)
    except TimeoutError:
        started = request.get("response")
        if started is None:
            return web.Response(status=504)
        # La cabecera ya ha salido: solo queda colgar.
        request.transport.abort()
        return started


async def never(request):
    await asyncio.Event().wait()


async def menu(request):
    request["response"] = response = web.StreamResponse()
    await response.prepare(request)
    await asyncio.Event().wait()


async def main():
    app = web.Application(middlewares=[on_time])
    app.router.add_get("/nunca", never)
    app.router.add_get("/menu", menu)
    async with TestServer(app) as server, aiohttp.ClientSession() as session:
        async with session.get(server.make_url("/nunca")) as response:
            print(f"sin respuesta: {response.status}")
        async with session.get(server.make_url("/menu")) as response:
            try:
                end = f"llega {await response.text()}"
            except aiohttp.ClientError:
                end = "se corta"
            print(f"cuerpo que no llega: {response.status}, y {end}")


asyncio.run(main())
# ANCHOR_END: programa
