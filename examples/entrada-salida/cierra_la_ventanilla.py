"""Cerrar un servidor: no entra nadie más, y quien está dentro termina.

Ejecuta: python3 examples/entrada-salida/cierra_la_ventanilla.py
"""

# ANCHOR: programa
import asyncio

inside = set()


async def attend(reader, writer):
    inside.add(asyncio.current_task())
    try:
        while order := await reader.readline():
            writer.write("oído: ".encode() + order)
            await writer.drain()
    finally:
        writer.close()
        inside.discard(asyncio.current_task())


async def ask(client, order):
    reader, writer = client
    writer.write(f"{order}\n".encode())
    await writer.drain()
    reply = await reader.readline()
    print(reply.decode().rstrip())


async def main():
    server = await asyncio.start_server(attend, "127.0.0.1", 0)
    address = server.sockets[0].getsockname()

    first = await asyncio.open_connection(*address)
    second = await asyncio.open_connection(*address)
    await ask(second, "sopa para la mesa 2")
    await ask(first, "arroz para la mesa 1")

    server.close()
    print(f"cerrada, con {len(inside)} dentro")
    try:
        await asyncio.open_connection(*address)
    except ConnectionRefusedError:
        print("la mesa 3 no entra")
    await ask(second, "café para la mesa 2")

    for _, writer in [first, second]:
        writer.close()
        await writer.wait_closed()
    # Desde Python 3.12 también los espera `server.wait_closed()`.
    await asyncio.gather(*inside, return_exceptions=True)
    print("no queda nadie")


asyncio.run(main())
# ANCHOR_END: programa
