"""La sonda de latencia.rs, en asyncio.

Uso: python3 latencia.py TROZOS NODELAY
"""

import asyncio
import socket
import sys
import time

TRIPS = 100
MESSAGE = bytes(64)


async def serve(reader, writer):
    for _ in range(TRIPS):
        writer.write(await reader.readexactly(len(MESSAGE)))
        await writer.drain()
    writer.close()


async def main(pieces, nodelay):
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    async with server:
        address = server.sockets[0].getsockname()
        reader, writer = await asyncio.open_connection(*address)
        if nodelay:
            connection = writer.get_extra_info("socket")
            option = (socket.IPPROTO_TCP, socket.TCP_NODELAY)
            connection.setsockopt(*option, 1)
        size = len(MESSAGE) // pieces
        for _ in range(TRIPS):
            before = time.perf_counter()
            for start in range(0, len(MESSAGE), size):
                writer.write(MESSAGE[start : start + size])
                await writer.drain()
            await reader.readexactly(len(MESSAGE))
            print((time.perf_counter() - before) * 1e6)
        writer.close()
        await writer.wait_closed()


asyncio.run(main(int(sys.argv[1]), sys.argv[2] == "1"))
sys.stdout.flush()
