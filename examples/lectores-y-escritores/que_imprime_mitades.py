"""Cerrar el lado que escribe y seguir leyendo.

Ejecuta: python3 examples/lectores-y-escritores/que_imprime_mitades.py
"""

# ANCHOR: programa
import asyncio


async def main():
    async def cook(reader, writer):
        order = (await reader.read()).decode()
        writer.write(f"oído: {order}".encode())
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(cook, "127.0.0.1", 0)
    async with server:
        address = server.sockets[0].getsockname()
        reader, room = await asyncio.open_connection(*address)
        room.write(b"sopa")
        room.write_eof()
        print((await reader.read()).decode())
        room.close()


asyncio.run(main())
# ANCHOR_END: programa
