"""Un cliente recuerda sus conexiones; uno por llamada no recuerda ninguna.

Ejecuta: python3 examples/llamar-a-servicios/un_solo_cliente.py
"""

# ANCHOR: programa
import asyncio

import aiohttp
from aiohttp import web
from aiohttp.test_utils import TestServer


def kitchen(opened):
    """Una cocina con un plato, que apunta las conexiones que la llaman."""

    async def dish(request):
        opened.add(request.transport.get_extra_info("peername"))
        return web.Response(text="sopa")

    app = web.Application()
    app.router.add_get("/plato", dish)
    return TestServer(app)


async def call(session, url):
    async with session.get(url) as response:
        return await response.text()


async def main():
    opened = set()
    async with kitchen(opened) as server:
        url = server.make_url("/plato")

        for _ in range(5):
            async with aiohttp.ClientSession() as session:
                await call(session, url)
        print(f"un cliente por llamada: {len(opened)}")

        opened.clear()
        async with aiohttp.ClientSession() as session:
            for _ in range(5):
                await call(session, url)
            print(f"un cliente para todas: {len(opened)}")

            before = set(opened)
            for _ in range(5):
                await asyncio.create_task(call(session, url))
            print(f"una copia por tarea: {len(opened - before)}")


asyncio.run(main())
# ANCHOR_END: programa
