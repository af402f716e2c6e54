"""Mil clientes a la vez y un proceso sin descriptores, con aiohttp.

Ejecuta: python3 examples/servidor-atacado/mil_a_la_vez.py
"""

# ANCHOR: servidor
import asyncio
import logging
import os
import resource
import sys
from asyncio.subprocess import PIPE

from aiohttp import web


async def kitchen(files, head):
    """Atiende hasta que se cierra su entrada."""
    loop = asyncio.get_running_loop()
    full = asyncio.Barrier(100)
    lacks = set()
    loop.set_exception_handler(lambda _, it: lacks.add(it["message"]))
    # aiohttp apunta lo que no entiende.
    logging.getLogger("aiohttp.server").setLevel(logging.CRITICAL)

    async def soup(request):
        return web.Response(text="sopa")

    async def banquet(request):
        await full.wait()
        return web.Response(text="banquete")

    app = web.Application()
    app.router.add_get("/sopa", soup)
    app.router.add_get("/banquete", banquet)
    runner = web.AppRunner(app, access_log=None, keepalive_timeout=head)
    await runner.setup()
    resource.setrlimit(resource.RLIMIT_NOFILE, (files, files))
    # La fila del sistema; de serie, de 128.
    await web.TCPSite(runner, "127.0.0.1", 0, backlog=1024).start()
    print(*runner.addresses[0], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)
    print("sí" if lacks else "no")
    await runner.cleanup()
# ANCHOR_END: servidor


# ANCHOR: proceso
def memory(pid):
    """Lo más que ha llegado a ocupar en memoria, en KiB."""
    with open(f"/proc/{pid}/status") as status:
        return int(status.read().split("VmHWM:")[1].split()[0])


def asks(path):
    head = f"GET {path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n"
    return head.encode()


async def served(address, data):
    """Envía eso, espera a que le cuelguen, y dice si ha recibido un 200."""
    reply = b""
    reader, writer = await asyncio.open_connection(*address)
    try:
        writer.write(data)
        while more := await reader.read(1024):
            reply += more
    except ConnectionError:
        pass
    finally:
        writer.close()
    return reply.startswith(b"HTTP/1.1 200 ")


async def crowd(files, head, clients, data):
    """Muchos que envían lo mismo a la vez, y detrás de todos, uno bueno."""
    child = await asyncio.create_subprocess_exec(
        sys.executable,
        *sys.argv,
        env={**os.environ, "LIMITES": f"{files} {head}"},
        stdin=PIPE,
        stdout=PIPE,
    )
    address = (await child.stdout.readline()).decode().split()
    before = memory(child.pid)
    async with asyncio.TaskGroup() as group:
        tables = [
            group.create_task(served(address, data)) for _ in range(clients)
        ]
        good = group.create_task(served(address, asks("/sopa")))
    grows = memory(child.pid) - before
    lacks, _ = await child.communicate(b"")
    return [
        clients,
        sum(table.result() for table in tables),
        "sí" if good.result() else "no",
        lacks.decode().strip(),
        "sí" if grows > 16 * 1024 else "no",
    ]
# ANCHOR_END: proceso


# ANCHOR: noche
ROWS = [
    "clientes",
    "  con un 200",
    "uno bueno, detrás",
    "faltan descriptores",
    "crece más de 16 MiB",
]


async def main():
    if limits := os.environ.get("LIMITES"):
        files, head = limits.split()
        return await kitchen(int(files), float(head))
    resource.setrlimit(resource.RLIMIT_NOFILE, (4096, 4096))
    endless = b"GET /" + b"x" * 400 * 1024
    columns = [
        await crowd(2048, 30, 1000, asks("/banquete")),
        await crowd(2048, 2, 1000, b""),
        await crowd(2048, 1, 200, endless),
        await crowd(40, 0.1, 60, b""),
    ]
    print(f"{'':19}    piden   callan  sin fin   EMFILE")
    for name, *row in zip(ROWS, *columns):
        print(f"{name:19}" + "".join(f"{it:>9}" for it in row))


asyncio.run(main())
# ANCHOR_END: noche
