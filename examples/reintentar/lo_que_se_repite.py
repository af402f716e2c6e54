"""Repetir solo lo que se puede repetir, cuando lo pide el servidor.

Ejecuta: python3 examples/reintentar/lo_que_se_repite.py
"""

# ANCHOR: cocina
import asyncio
import random

import aiohttp
from aiohttp import web
from aiohttp.test_utils import TestServer


def kitchen(seen):
    """Las dos primeras no caben; a la tercera sirve. `seen` son las claves de
    idempotencia, en el orden en que llegan."""

    async def order(request):
        seen.append(request.headers.get("idempotency-key", "sin clave"))
        status = int(request.match_info["status"]) if len(seen) < 3 else 201
        return web.Response(status=status, headers={"retry-after": "0"})

    app = web.Application()
    app.router.add_route("*", "/pedido/{status}", order)
    return TestServer(app)
# ANCHOR_END: cocina


# ANCHOR: cliente
TRIES = 3
BASE = 0.01


def backoff(retry):
    """El doble cada vez, y de ahí un trozo al azar."""
    return BASE * 2**retry * random.random()


def pause(reply, repeatable, retry):
    """Lo que hay que esperar antes de repetirla, si se puede repetir."""
    not_sent = (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError)
    if isinstance(reply, not_sent):
        # No ha llegado a salir: repetirla no hace nada dos veces.
        return backoff(retry)
    if isinstance(reply, Exception):
        return backoff(retry) if repeatable else None
    if reply.status in (429, 503):
        # El servidor dice que no la ha hecho.
        header = reply.headers.get("retry-after", "")
        return float(header) if header.isdigit() else backoff(retry)
    if reply.status in (500, 502, 504):
        # Puede haberla hecho.
        return backoff(retry) if repeatable else None
    return None


async def send(session, method, url, repeatable, headers):
    for retry in range(TRIES):
        try:
            reply = await session.request(method, url, headers=headers)
        except (aiohttp.ClientError, TimeoutError) as error:
            reply = error
        wait = pause(reply, repeatable, retry)
        if wait is None or retry == TRIES - 1:
            break
        if isinstance(reply, aiohttp.ClientResponse):
            reply.release()
        await asyncio.sleep(wait)
    if isinstance(reply, Exception):
        raise reply
    return reply
# ANCHOR_END: cliente


# ANCHOR: programa
async def main():
    seen = []
    key = {"idempotency-key": "mesa-4"}
    async with kitchen(seen) as server, aiohttp.ClientSession() as session:
        for name, method, status, repeatable, headers in [
            ("GET, y 503", "GET", 503, True, {}),
            ("GET, y 500", "GET", 500, True, {}),
            ("GET, y 404", "GET", 404, True, {}),
            ("POST, y 503", "POST", 503, False, {}),
            ("POST, y 500", "POST", 500, False, {}),
            ("POST con clave, y 500", "POST", 500, True, key),
        ]:
            url = server.make_url(f"/pedido/{status}")
            reply = await send(session, method, url, repeatable, headers)
            await reply.read()
            keys = ", ".join(dict.fromkeys(seen))
            print(f"{name}: {reply.status}, llamadas: {len(seen)}, {keys}")
            seen.clear()


asyncio.run(main())
# ANCHOR_END: programa
