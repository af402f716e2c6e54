"""Los tipos que pide una función: un lector, un escritor y una tarea.

Ejecuta: python3 examples/mapa-asyncio-tokio/firmas.py
"""

# ANCHOR: programa
import asyncio


async def attend(reader: asyncio.StreamReader, writer: asyncio.StreamWriter):
    """Contesta a cada línea."""
    try:
        async for dish in reader:
            writer.write("oído: ".encode() + dish)
            await writer.drain()
    finally:
        writer.close()


async def order(port: int) -> str:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    try:
        writer.write(b"sopa\npan\n")
        writer.write_eof()
        return (await reader.read()).decode()
    finally:
        writer.close()
        await writer.wait_closed()


async def collect(table: asyncio.Task[str]):
    print(await table, end="")


async def main():
    async with await asyncio.start_server(attend, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        await collect(asyncio.create_task(order(port)))


asyncio.run(main())
# ANCHOR_END: programa
