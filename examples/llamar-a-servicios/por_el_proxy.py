"""Quién decide que una llamada pase por un proxy: el entorno, si se lo pides.

Ejecuta: python3 examples/llamar-a-servicios/por_el_proxy.py
"""

# ANCHOR: proxy
import asyncio
import os

import aiohttp
from aiohttp import web
from aiohttp.test_utils import TestServer


async def carry(reader, writer):
    while part := await reader.read(1024):
        writer.write(part)
        await writer.drain()
    writer.close()


async def forward(reader, writer):
    """Lee a quién llama un cliente, llama por él, y lleva lo que se digan."""
    head = await reader.readuntil(b"\r\n\r\n")
    # Al proxy se le pide con la dirección entera: GET http://…/sopa HTTP/1.1
    host, port = head.decode().split("/")[2].split(":")
    answers, server = await asyncio.open_connection(host, port)
    server.write(head)
    await asyncio.gather(carry(reader, server), carry(answers, writer))
# ANCHOR_END: proxy


# ANCHOR: programa
async def main():
    seen = 0

    async def proxy(reader, writer):
        nonlocal seen
        seen += 1
        await forward(reader, writer)

    async def soup(request):
        return web.Response(text="sopa")

    app = web.Application()
    app.router.add_get("/sopa", soup)
    listening = await asyncio.start_server(proxy, "127.0.0.1", 0)
    port = listening.sockets[0].getsockname()[1]
    for name in ["HTTP_PROXY", "ALL_PROXY", "NO_PROXY"]:
        # Las de esta máquina, si las hay, no cuentan.
        os.environ.pop(name, None)
        os.environ.pop(name.lower(), None)
    http = {"HTTP_PROXY": f"http://127.0.0.1:{port}"}
    async with TestServer(app) as kitchen:
        for name, variables, trusts in [
            ("sin nada", {}, False),
            ("con HTTP_PROXY", http, False),
            ("con trust_env", http, True),
            ("con NO_PROXY además", http | {"NO_PROXY": "127.0.0.1"}, True),
        ]:
            os.environ.update(variables)
            async with aiohttp.ClientSession(trust_env=trusts) as session:
                async with session.get(kitchen.make_url("/sopa")) as response:
                    await response.text()
                    how = "llega" if response.ok else "falla"
            print(f"{name}: {how}, por el proxy {seen}")
            seen = 0
    listening.close()


asyncio.run(main())
# ANCHOR_END: programa
