"""Leer por líneas, con búfer: las que llegan partidas, las que llegan juntas y
la que no cabe.

Ejecuta: python3 examples/conexiones/por_lineas.py
"""

# ANCHOR: programa
import asyncio


async def room(host, port):
    _, writer = await asyncio.open_connection(host, port)
    for piece in ["dos ", "sopas\nun flan\n", "té", "!" * 20]:
        writer.write(piece.encode())
        await writer.drain()
        await asyncio.sleep(0)
    writer.close()
    await writer.wait_closed()


async def kitchen(reader, writer):
    try:
        while line := await reader.readline():
            print(line.decode().removesuffix("\n"))
    except ValueError:
        print("el tercero no cabe")
    writer.close()


async def main():
    served = asyncio.Event()

    async def serve(reader, writer):
        await kitchen(reader, writer)
        served.set()

    server = await asyncio.start_server(serve, "127.0.0.1", 0, limit=16)
    async with server:
        await room(*server.sockets[0].getsockname())
        await served.wait()


asyncio.run(main())
# ANCHOR_END: programa
