"""Lo que un cliente de HTTP trae puesto.

Ejecuta: python3 examples/valores-de-serie/serie_cliente.py
"""

# ANCHOR: valores
import asyncio

import aiohttp

HANG_UP = b""
AGAIN = b"HTTP/1.1 302 Found\r\nlocation: /\r\ncontent-length: 0\r\n\r\n"


async def calls(reply):
    """Cuántas llamadas recibe quien contesta siempre lo mismo."""
    requests = 0

    async def serve(reader, writer):
        nonlocal requests
        while await reader.read(1024):
            requests += 1
            if reply == HANG_UP:
                break
            writer.write(reply)
        writer.close()

    kitchen = await asyncio.start_server(serve, "127.0.0.1", 0)
    host, port = kitchen.sockets[0].getsockname()
    async with aiohttp.ClientSession() as session:
        try:
            await session.get(f"http://{host}:{port}")
        except aiohttp.ClientError:
            pass
    kitchen.close()
    return requests


def limit(seconds):
    return "no hay" if seconds is None else f"{seconds:g} s"


def top(number):
    return number or "sin tope"
# ANCHOR_END: valores


# ANCHOR: mirar
async def main():
    print("Qué | aiohttp")
    async with aiohttp.ClientSession() as session:
        set_ = session.timeout
        print(f"límite de la llamada entera | {limit(set_.total)}")
        print(f"límite para conectar | {limit(set_.sock_connect)}")
        print(f"límite de cada silencio | {limit(set_.sock_read)}")
        pool = session.connector
        print(f"conexiones a la vez, en total | {top(pool.limit)}")
        one = top(pool.limit_per_host)
        print(f"conexiones a la vez, a un servidor | {one}")
        # Nadie lo da, y esperarlo sería esperar de verdad.
        idle = pool._keepalive_timeout
    requests = await calls(AGAIN)
    print(f"llamadas, si siempre le mandan a otro sitio | {requests}")
    requests = await calls(HANG_UP)
    print(f"llamadas, si le cuelgan sin contestar | {requests}")
    print(f"una conexión sin usar sirve | hasta los {idle:g} s")


asyncio.run(main())
# ANCHOR_END: mirar
