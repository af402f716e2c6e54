"""Una consulta de verdad: escribe en una conexión y lee la respuesta.

Ejecuta: python3 examples/familias/familia_red.py
"""

import asyncio


async def serve(reader, writer):
    """Un servicio local que contesta a una petición y cuelga."""
    try:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b"HTTP/1.1 200 OK\r\n\r\n")
        await writer.drain()
    finally:
        writer.close()


async def start():
    return await asyncio.start_server(serve, "127.0.0.1", 0)


# ANCHOR: programa
async def get(host, port):
    reader, writer = await asyncio.open_connection(host, port)
    try:
        writer.write(b"GET / HTTP/1.0\r\n\r\n")
        await writer.drain()
        return (await reader.read()).decode()
    finally:
        writer.close()
        await writer.wait_closed()


async def main():
    async with await start() as server:
        host, port = server.sockets[0].getsockname()
        print((await get(host, port)).rstrip())


asyncio.run(main())
# ANCHOR_END: programa
