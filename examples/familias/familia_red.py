"""Una consulta de verdad: escribe en una conexión y lee la respuesta.

Ejecuta: python3 examples/familias/familia_red.py
"""

import asyncio


async def serve(reader, writer):
    """Un servicio local que contesta a una petición y cuelga."""
    await reader.readuntil(b"\r\n\r\n")
    writer.write(b"HTTP/1.1 200 OK\r\n\r\n")
    writer.close()
    await writer.wait_closed()


async def start():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    return server.sockets[0].getsockname()


# ANCHOR: programa
async def get(host, port):
    reader, writer = await asyncio.open_connection(host, port)
    writer.write(b"GET / HTTP/1.0\r\n\r\n")
    await writer.drain()
    response = await reader.read()
    writer.close()
    await writer.wait_closed()
    return response.decode()


async def main():
    host, port = await start()
    print((await get(host, port)).rstrip())


asyncio.run(main())
# ANCHOR_END: programa
