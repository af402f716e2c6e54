"""Un ping cada poco, y fuera quien no contesta.

Ejecuta: python3 examples/hablar-por-websocket/el_que_no_contesta.py
"""

# ANCHOR: programa
import asyncio

import aiohttp
from aiohttp import web

# Se espera el pong la mitad de esto.
HEARTBEAT = 2


class Kitchen:
    def __init__(self):
        self.ends = asyncio.Queue()
        self.inside = 0

    def talk(self, heartbeat):
        async def enter(request):
            socket = web.WebSocketResponse(heartbeat=heartbeat)
            await socket.prepare(request)
            self.inside += 1
            async for _ in socket:
                pass
            self.inside -= 1
            cut = socket.exception() is not None
            end = "no contesta" if cut else "se despide"
            self.ends.put_nowait(end)
            return socket

        return enter


async def main():
    kitchen = Kitchen()
    app = web.Application()
    app.router.add_get("/con-ping", kitchen.talk(HEARTBEAT))
    app.router.add_get("/sin-ping", kitchen.talk(None))
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    host, port = runner.addresses[0]
    async with aiohttp.ClientSession(f"http://{host}:{port}") as session:
        # Sin `autoping` se ven, y hay que contestar a mano.
        async with session.ws_connect("/con-ping", autoping=False) as table:
            ping = await table.receive()
            is_ping = ping.type is aiohttp.WSMsgType.PING
            print(f"oye un ping: {is_ping}".lower())
            await table.pong(ping.data)
        print(f"el que lee: {await kitchen.ends.get()}")

        # Estos dos no vuelven a leer, como si se hubiera ido la luz.
        tables = [
            await session.ws_connect("/sin-ping"),
            await session.ws_connect("/con-ping"),
        ]
        print(f"el que calla, con ping: {await kitchen.ends.get()}")
        print(f"siguen dentro: {kitchen.inside}")
        tables.clear()
    await runner.cleanup()


asyncio.run(main())
# ANCHOR_END: programa
