"""Abandonar una llamada cierra su conexión; el servidor se entera a su manera.

Ejecuta: python3 examples/cien-llamadas/cancelar_una_llamada.py
"""

# ANCHOR: programa
import asyncio

import aiohttp
from aiohttp import web

COOKING = 0.2


async def kitchen(told, **options):
    async def cook(request):
        await told.put("empezado")
        try:
            await asyncio.sleep(COOKING)
            await told.put("terminado")
        except asyncio.CancelledError:
            await told.put("a medias")
            raise
        return web.Response(text="guiso")

    app = web.Application()
    app.router.add_get("/guiso", cook)
    runner = web.AppRunner(app, **options)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    return runner


async def abandon(name, runner, told):
    host, port = runner.addresses[0]
    async with aiohttp.ClientSession() as session:
        call = asyncio.create_task(session.get(f"http://{host}:{port}/guiso"))
        # La llamada se abandona cuando la cocina ya ha empezado.
        begun = asyncio.create_task(told.get())
        first = asyncio.FIRST_COMPLETED
        await asyncio.wait([call, begun], return_when=first)
        if call.done():
            call.result()
        call.cancel()
        print(f"{name}: {await told.get()}")
    await runner.cleanup()


async def main():
    told = asyncio.Queue()
    await abandon("de serie", await kitchen(told), told)
    strict = await kitchen(told, handler_cancellation=True)
    await abandon("con handler_cancellation", strict, told)


asyncio.run(main())
# ANCHOR_END: programa
