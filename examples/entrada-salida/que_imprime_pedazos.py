"""Dos notas seguidas por el mismo socket.

Ejecuta: python3 examples/entrada-salida/que_imprime_pedazos.py
"""

# ANCHOR: programa
import asyncio


async def main():
    served = asyncio.Event()

    async def serve(reader, writer):
        note = (await reader.readline()).decode()
        note += (await reader.readline()).decode()
        print(f"nota: «{escape(note)}»")
        rest = (await reader.read()).decode()
        print(f"queda: «{escape(rest)}»")
        writer.close()
        served.set()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    async with server:
        address = server.sockets[0].getsockname()
        _, room = await asyncio.open_connection(*address)
        room.write(b"sopa\npan\n")
        room.write_eof()
        await served.wait()
        room.close()


def escape(text):
    return text.replace("\n", "\\n")


asyncio.run(main())
# ANCHOR_END: programa
