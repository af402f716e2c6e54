"""Cerrar con conversaciones abiertas: sin avisarlas, y despidiéndose.

Ejecuta: python3 examples/hablar-por-websocket/despedir_a_todos.py
"""

# ANCHOR: servidor
import asyncio

import aiohttp
from aiohttp import web

TABLES = web.AppKey("mesas", set)
STOP = web.AppKey("cierre", asyncio.Event)
GRACE = 0.5


async def talk(request):
    socket = web.WebSocketResponse()
    await socket.prepare(request)
    request.app[TABLES].add(socket)
    try:
        async for message in socket:
            print(f"  la mesa dice: {message.data}")
    finally:
        request.app[TABLES].discard(socket)
    return socket


async def news(request):
    head = {"Content-Type": "text/event-stream"}
    response = web.StreamResponse(headers=head)
    await response.prepare(request)
    await response.write(b"data: sopa\n\n")
    # Detrás de la sopa no sale nada más.
    await request.app[STOP].wait()
    return response


async def say_goodbye(app):
    app[STOP].set()
    for socket in set(app[TABLES]):
        code = aiohttp.WSCloseCode.GOING_AWAY
        await socket.close(code=code, message=b"cerramos")


async def serve(polite):
    app = web.Application()
    app[TABLES], app[STOP] = set(), asyncio.Event()
    app.router.add_get("/mesa", talk)
    app.router.add_get("/platos", news)
    if polite:
        app.on_shutdown.append(say_goodbye)
    runner = web.AppRunner(app, shutdown_timeout=GRACE)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    host, port = runner.addresses[0]
    return runner, f"http://{host}:{port}"
# ANCHOR_END: servidor


# ANCHOR: programa
async def ends(reply):
    try:
        return await reply.content.read() == b""
    except aiohttp.ClientError:
        return False


async def main():
    for name, polite in [("sin avisar", False), ("despidiéndose", True)]:
        print(name)
        runner, url = await serve(polite)
        async with aiohttp.ClientSession(url) as session:
            table = await session.ws_connect("/mesa")
            reply = await session.get("/platos")
            await reply.content.readuntil(b"\n\n")
            closing = asyncio.create_task(runner.cleanup())
            heard = await table.receive()
            if heard.data:
                print(f"  la mesa oye: {heard.data}, {heard.extra}")
            ended = str(await ends(reply)).lower()
            print(f"  a quien oye se le acaba: {ended}")
            await closing
            inside = len(runner.app[TABLES])
            print(f"  acaba, y quedan dentro: {inside}")


asyncio.run(main())
# ANCHOR_END: programa
