"""Leer pedidos y escribir avisos a la vez, y quién queda cuando se va.

Ejecuta: python3 examples/hablar-por-websocket/hablar_y_escuchar.py
"""

# ANCHOR: programa
import asyncio

import aiohttp
from aiohttp import web
from aiohttp.test_utils import TestServer


class Kitchen:
    def __init__(self, loose):
        self.loose = loose
        self.queues = set()
        self.tasks = set()
        self.left = asyncio.Event()

    async def writes(self, socket):
        queue = asyncio.Queue(16)
        self.queues.add(queue)
        try:
            while dish := await queue.get():
                await socket.send_str(dish)
        finally:
            self.queues.discard(queue)

    async def talk(self, request):
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        writing = asyncio.create_task(self.writes(socket))
        # asyncio no guarda las tareas: hay que hacerlo.
        self.tasks.add(writing)
        try:
            async for message in socket:
                for queue in self.queues:
                    queue.put_nowait(f"sale {message.data}")
        finally:
            if not self.loose:
                writing.cancel()
            self.left.set()
        return socket


async def main():
    for name, loose in [("en una tarea suelta", True), ("juntos", False)]:
        print(name)
        kitchen = Kitchen(loose)
        app = web.Application()
        app.router.add_get("/mesa", kitchen.talk)
        async with (
            TestServer(app) as server,
            aiohttp.ClientSession() as session,
        ):
            async with session.ws_connect(server.make_url("/mesa")) as table:
                for dish in ["sopa", "pan"]:
                    await table.send_str(dish)
                    print(f"  {await table.receive_str()}")
            await kitchen.left.wait()
            # La tarea cancelada acaba en el siguiente turno.
            await asyncio.sleep(0)
            print(f"  se va, y le escriben: {len(kitchen.queues)}")
        for task in kitchen.tasks:
            task.cancel()


asyncio.run(main())
# ANCHOR_END: programa
