"""Lo que tarda quien lee no cuenta en `sock_read`.

Ejecuta: python3 examples/lo-que-tarda-y-falla/lector_lento.py
"""

# ANCHOR: programa
import asyncio

from aiohttp import ClientSession, ClientTimeout, web
from aiohttp.test_utils import TestServer

SILENCE = 0.2
# Lo que se tarda en usar el primer trozo.
WORK = 0.3


async def menu(request):
    return web.Response(body=b"x" * 1_000_000)


async def main():
    app = web.Application()
    app.router.add_get("/carta", menu)
    limits = ClientTimeout(sock_read=SILENCE)
    async with TestServer(app) as server, ClientSession() as session:
        url = server.make_url("/carta")
        async with session.get(url, timeout=limits) as response:
            await response.content.readany()
            await asyncio.sleep(WORK)
            try:
                await response.content.readany()
                print("sigue leyendo")
            except TimeoutError:
                print("por tardar en leer: true")


asyncio.run(main())
# ANCHOR_END: programa
