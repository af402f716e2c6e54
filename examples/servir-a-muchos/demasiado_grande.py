"""El tope de un cuerpo: el de serie y el tuyo.

Ejecuta: python3 examples/servir-a-muchos/demasiado_grande.py
"""

# ANCHOR: programa
import asyncio

import aiohttp
from aiohttp import web
from aiohttp.test_utils import TestServer


async def order(request):
    text = await request.text()
    return web.Response(text=f"{len(text)} bytes")


async def note(request):
    short = request.clone(client_max_size=100)
    return await order(short)


async def main():
    app = web.Application()
    app.router.add_post("/pedido", order)
    app.router.add_post("/nota", note)
    mib = 1024 * 1024
    async with TestServer(app) as server, aiohttp.ClientSession() as session:
        for path, size in [
            ("/pedido", mib),
            ("/pedido", mib + 1),
            ("/nota", 100),
            ("/nota", 101),
        ]:
            url = server.make_url(path)
            async with session.post(url, data=b"x" * size) as response:
                print(f"{path}, {size} bytes: {response.status}")


asyncio.run(main())
# ANCHOR_END: programa
