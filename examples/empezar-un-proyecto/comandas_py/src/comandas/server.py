"""La red: una tarea por cliente y una línea por pedido."""

import asyncio

from comandas.kitchen import cook


async def serve(host, port):
    server = await asyncio.start_server(attend, host, port)
    host, port = server.sockets[0].getsockname()
    print(f"escucha en {host}:{port}", flush=True)
    # Con `serve_forever`, desde Python 3.12, Ctrl+C no cortaría mientras
    # hubiera un cliente dentro.
    await asyncio.Event().wait()


async def attend(reader, writer):
    try:
        while order := await reader.readline():
            answer = await cook(order.decode().strip())
            writer.write(f"{answer}\n".encode())
            await writer.drain()
    finally:
        writer.close()
