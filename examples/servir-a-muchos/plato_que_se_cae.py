"""Una función que lanza una excepción: aiohttp responde un 500.

Ejecuta: python3 examples/servir-a-muchos/plato_que_se_cae.py
"""

# ANCHOR: programa
import asyncio

import aiohttp
from aiohttp import web
from aiohttp.test_utils import TestServer


async def drops(request):
    raise RuntimeError("se ha caído el plato")


async def soup(request):
    return web.Response(text="sopa")


async def main():
    app = web.Application()
    app.router.add_get("/cae", drops)
    app.router.add_get("/sopa", soup)
    async with TestServer(app) as server, aiohttp.ClientSession() as session:
        print("sin capa")
        for path in ["/cae", "/sopa"]:
            async with session.get(server.make_url(path)) as response:
                print(f"  {path}: {response.status}")


asyncio.run(main())
# ANCHOR_END: programa
