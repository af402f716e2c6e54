"""Colgar con bytes sin leer corta también la despedida; el medio cierre, no.

Ejecuta: python3 examples/red-de-verdad/despedida_que_llega.py
"""

# ANCHOR: programa
import asyncio

LINE = 32
FAREWELL = 5


async def refuse(reader, writer, polite):
    """Rechaza el pedido, que no cabe, y cuelga."""
    try:
        await reader.readexactly(LINE)
        writer.write("pedido demasiado largo".encode())
        await writer.drain()
        if polite:
            # No se escribe más; se lee lo que venga, y se tira.
            writer.write_eof()
            async with asyncio.timeout(FAREWELL):
                while await reader.read(65536):
                    pass
    finally:
        writer.close()


async def order(reader, writer):
    writer.write(b"x" * 8_000_000)
    await writer.drain()
    writer.write_eof()
    return (await reader.read()).decode()


async def main():
    for polite in [False, True]:
        refused = asyncio.Event()

        async def attend(reader, writer):
            await refuse(reader, writer, polite)
            refused.set()

        server = await asyncio.start_server(attend, "127.0.0.1", 0)
        address = server.sockets[0].getsockname()
        reader, writer = await asyncio.open_connection(*address)
        try:
            print(f"se lee la despedida: {await order(reader, writer)}")
        except ConnectionError:
            print("se corta, y no se sabe por qué")
        writer.close()
        await refused.wait()
        server.close()


asyncio.run(main())
# ANCHOR_END: programa
