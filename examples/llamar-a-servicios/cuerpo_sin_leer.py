"""Lo que cuesta soltar una respuesta sin leer su cuerpo: la conexión.

Ejecuta: python3 examples/llamar-a-servicios/cuerpo_sin_leer.py
"""

# ANCHOR: programa
import asyncio

import aiohttp
from aiohttp import web
from aiohttp.test_utils import TestServer

# Da tiempo a que la conexión vuelva a la reserva.
PAUSE = 0.02


def kitchen(opened):
    def serves(text):
        async def dish(request):
            opened.add(request.transport.get_extra_info("peername"))
            return web.Response(text=text)

        return dish

    app = web.Application()
    app.router.add_get("/carta", serves("x" * 1_000_000))
    app.router.add_get("/plato", serves("sopa"))
    return TestServer(app)


async def main():
    opened = set()
    async with kitchen(opened) as server:
        for path, reads in [
            ("/carta", True), ("/carta", False), ("/plato", False)
        ]:
            async with aiohttp.ClientSession() as session:
                for _ in range(5):
                    async with session.get(server.make_url(path)) as response:
                        if reads:
                            await response.read()
                    await asyncio.sleep(PAUSE)
            how = "leída" if reads else "sin leer"
            print(f"{path} {how}, conexiones: {len(opened)}")
            opened.clear()


asyncio.run(main())
# ANCHOR_END: programa
