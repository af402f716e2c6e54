"""Contrapresión: `drain` espera a que el otro extremo lea.

Ejecuta: python3 examples/lectores-y-escritores/no_cabe.py
"""

# ANCHOR: programa
import asyncio
from contextlib import closing

# Más de lo que el sistema guarda entre los dos extremos.
BYTES = 32_000_000


async def send(writer):
    print("la sala empieza a escribir")
    # `write` no espera nunca: lo que no cabe se queda en la memoria.
    writer.write(b"x" * BYTES)
    await writer.drain()
    print("la sala ha podido escribir todo")
    writer.write_eof()


async def main():
    visits = asyncio.Queue()
    server = await asyncio.start_server(
        lambda *streams: visits.put_nowait(streams), "127.0.0.1", 0
    )
    async with server:
        address = server.sockets[0].getsockname()
        _, room_writer = await asyncio.open_connection(*address)
        kitchen_reader, kitchen_writer = await visits.get()

        with closing(room_writer), closing(kitchen_writer):
            sending = asyncio.create_task(send(room_writer))
            await asyncio.sleep(0)
            print("la cocina empieza a leer")
            total = 0
            while piece := await kitchen_reader.read(65_536):
                total += len(piece)
            print(f"la cocina ha leído {total} bytes")
            await sending


asyncio.run(main())
# ANCHOR_END: programa
