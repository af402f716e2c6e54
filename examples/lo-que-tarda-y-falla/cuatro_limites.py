"""Qué corta cada límite de tiempo, con tres cocinas que tardan de otra manera.

Ejecuta: python3 examples/lo-que-tarda-y-falla/cuatro_limites.py
"""

# ANCHOR: cocina
import asyncio

from aiohttp import ClientSession, ClientTimeout

LIMIT = 0.25
LONG = 0.6
DROP = 0.025

HEAD = b"HTTP/1.1 200 OK\r\ncontent-length: 16\r\n\r\n"


async def attend(reader, writer):
    request = await reader.read(1024)
    if request.startswith(b"GET /calla "):
        await asyncio.sleep(LONG)
        writer.write(HEAD + b"x" * 16)
    elif request.startswith(b"GET /se-para "):
        writer.write(HEAD + b"x" * 8)
        await asyncio.sleep(LONG)
        writer.write(b"x" * 8)
    else:
        writer.write(HEAD)
        for _ in range(16):
            await asyncio.sleep(DROP)
            if writer.is_closing():
                break
            writer.write(b"x")
    writer.close()


async def kitchen():
    server = await asyncio.start_server(attend, "127.0.0.1", 0)
    host, port = server.sockets[0].getsockname()
    return f"http://{host}:{port}"
# ANCHOR_END: cocina


# ANCHOR: clientes
async def call(session, url, around_send):
    """Dónde se corta la llamada, si se corta."""
    try:
        async with asyncio.timeout(LIMIT if around_send else None):
            response = await session.get(url)
    except TimeoutError:
        return "en la cabecera"
    try:
        await response.read()
        return "entera"
    except TimeoutError:
        return "en el cuerpo"


async def try_all(name, limits, around_send):
    url = await kitchen()
    async with ClientSession(timeout=limits) as session:
        silent, stops, drips = await asyncio.gather(
            *(
                call(session, url + path, around_send)
                for path in ["/calla", "/se-para", "/gotea"]
            )
        )
    return (
        f"{name}:\n  calla: {silent}\n  se para: {stops}\n  gotea: {drips}"
    )


async def main():
    tried = await asyncio.gather(
        try_all("connect_timeout", ClientTimeout(sock_connect=LIMIT), False),
        try_all("timeout() alrededor de send()", ClientTimeout(), True),
        try_all("read_timeout", ClientTimeout(sock_read=LIMIT), False),
        try_all("timeout()", ClientTimeout(total=LIMIT), False),
    )
    print("\n".join(tried))


asyncio.run(main())
# ANCHOR_END: clientes
