"""Contrapresión: `drain` espera a que el otro extremo lea.

Ejecuta: python3 examples/lectores-y-escritores/no_cabe.py
"""

# ANCHOR: programa
import asyncio

# Más de lo que el sistema guarda entre los dos extremos.
BYTES = 32_000_000


async def send(kitchen):
    print("la sala empieza a escribir")
    # `write` no espera nunca: lo que no cabe se queda en la memoria.
    kitchen.write(b"x" * BYTES)
    await kitchen.drain()
    print("la sala ha podido escribir todo")
    kitchen.write_eof()


async def main():
    visits = asyncio.Queue()
    server = await asyncio.start_server(
        lambda *streams: visits.put_nowait(streams), "127.0.0.1", 0
    )
    address = server.sockets[0].getsockname()
    _, room = await asyncio.open_connection(*address)
    kitchen, reply = await visits.get()

    sending = asyncio.create_task(send(room))
    await asyncio.sleep(0)
    print("la cocina empieza a leer")
    total = 0
    while piece := await kitchen.read(65_536):
        total += len(piece)
    print(f"la cocina ha leído {total} bytes")
    await sending
    reply.close()
    room.close()
    await room.wait_closed()
    server.close()


asyncio.run(main())
# ANCHOR_END: programa
