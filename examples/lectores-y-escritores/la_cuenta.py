"""Una tarea escribe y otra lee; quien escribe cuelga su mitad.

Ejecuta: python3 examples/lectores-y-escritores/la_cuenta.py
"""

# ANCHOR: programa
import asyncio
import contextlib


async def cook(reader, writer):
    dishes = 0
    try:
        while order := await reader.readline():
            dishes += 1
            writer.write("oído: ".encode() + order)
            await writer.drain()
        # La mesa ya no escribe, pero sigue leyendo.
        writer.write(f"la cuenta: {dishes} platos\n".encode())
        await writer.drain()
    finally:
        writer.close()


async def order_all(writer):
    for order in ["sopa\n", "pan\n", "flan\n"]:
        writer.write(order.encode())
        await writer.drain()
    writer.write_eof()


async def main():
    server = await asyncio.start_server(cook, "127.0.0.1", 0)
    with contextlib.closing(server):
        address = server.sockets[0].getsockname()

        # El lector y el escritor ya vienen separados.
        reader, writer = await asyncio.open_connection(*address)
        ordering = asyncio.create_task(order_all(writer))
        while reply := await reader.readline():
            print(reply.decode().rstrip())
        await ordering
        writer.close()
        await writer.wait_closed()


asyncio.run(main())
# ANCHOR_END: programa
