"""La mitad de Python de la medición; lo_que_cuesta_oir.rs la ejecuta.

Ejecuta: python3 examples/avisar-a-mil/lo_que_cuesta_oir.py
"""

import asyncio
import resource
import sys

from aiohttp import web

QUEUES = set()


async def by_sse(request):
    queue = asyncio.Queue(16)
    QUEUES.add(queue)
    head = {"Content-Type": "text/event-stream"}
    response = web.StreamResponse(headers=head)
    await response.prepare(request)
    while True:
        dish = await queue.get()
        await response.write(f"data: {dish}\n\n".encode())


async def by_ws(request):
    queue = asyncio.Queue(16)
    QUEUES.add(queue)
    socket = web.WebSocketResponse()
    await socket.prepare(request)
    while True:
        await socket.send_str(await queue.get())


def resident():
    with open("/proc/self/status") as status:
        kib = status.read().partition("VmRSS:")[2]
    return int(kib.split()[0]) * 1024


async def main():
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    app = web.Application()
    app.router.add_get("/sse", by_sse)
    app.router.add_get("/ws", by_ws)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    host, port = runner.addresses[0]
    print(f"{host}:{port}", flush=True)
    loop = asyncio.get_running_loop()
    while line := await loop.run_in_executor(None, sys.stdin.readline):
        if line == "avisa\n":
            for queue in QUEUES:
                queue.put_nowait("sopa")
            print(len(QUEUES), flush=True)
        else:
            print(resident(), flush=True)


asyncio.run(main())
