"""Un servidor de eco y dos clientes, que leen mientras escriben.

Ejecuta: python3 examples/conexiones/eco_bucle.py
"""

# ANCHOR: programa
import asyncio


async def echo(reader, writer):
    try:
        # Al acabar de hablar el cliente, la lectura da cero bytes.
        while piece := await reader.read(4096):
            writer.write(piece)
            await writer.drain()
    finally:
        writer.close()


async def call(kitchen, count):
    """Manda muchos bytes y cuenta los que vuelven."""
    reader, writer = await asyncio.open_connection(*kitchen)

    async def talk():
        writer.write(b"x" * count)
        await writer.drain()
        writer.write_eof()

    talking = asyncio.create_task(talk())
    total = 0
    while piece := await reader.read(4096):
        total += len(piece)
    await talking
    writer.close()
    await writer.wait_closed()
    return total


async def main():
    server = await asyncio.start_server(echo, "127.0.0.1", 0)
    async with server:
        kitchen = server.sockets[0].getsockname()
        calls = [call(kitchen, 5), call(kitchen, 8_000_000)]
        for echoed in await asyncio.gather(*calls):
            print(f"vuelven {echoed}")


asyncio.run(main())
# ANCHOR_END: programa
