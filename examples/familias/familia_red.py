"""Un servidor de eco y dos clientes, en el mismo hilo.

Ejecuta: python3 examples/familias/familia_red.py
"""

# ANCHOR: programa
import asyncio


async def echo(reader, writer):
    while order := await reader.readline():
        writer.write(order)
        await writer.drain()
    writer.close()


async def call(kitchen, order):
    reader, writer = kitchen
    writer.write(f"{order}\n".encode())
    await writer.drain()
    reply = (await reader.readline()).decode()
    print(f"la cocina repite: {reply.rstrip()}")


async def hang_up(kitchen):
    reader, writer = kitchen
    writer.write_eof()
    await reader.read()
    writer.close()
    await writer.wait_closed()


async def main():
    server = await asyncio.start_server(echo, "127.0.0.1", 0)
    address = server.sockets[0].getsockname()
    ana = await asyncio.open_connection(*address)
    luis = await asyncio.open_connection(*address)
    await call(luis, "una sopa para Luis")
    await call(ana, "un arroz para Ana")
    await call(luis, "un café para Luis")
    await hang_up(ana)
    await hang_up(luis)
    server.close()
    await server.wait_closed()


asyncio.run(main())
# ANCHOR_END: programa
