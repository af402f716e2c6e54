"""Un protocolo de tramas, con la longitud delante y un máximo.

Ejecuta: python3 examples/lectores-y-escritores/tramas.py
"""

# ANCHOR: programa
import asyncio
import contextlib

MAX = 1024


class TooBig(Exception):
    pass


async def read_frame(reader):
    """La trama siguiente, o `None` si el otro extremo ha terminado."""
    try:
        header = await reader.readexactly(4)
    except asyncio.IncompleteReadError as error:
        # Colgar entre dos tramas es un final; en medio de una, un fallo.
        if error.partial:
            raise
        return None
    length = int.from_bytes(header)
    # Antes de guardar nada: el número lo ha escrito un desconocido.
    if length > MAX:
        raise TooBig
    return await reader.readexactly(length)


async def attend(name, reader, writer):
    try:
        while (frame := await read_frame(reader)) is not None:
            print(f"{name}: {frame.decode(errors='replace')}")
        print(f"{name}: adiós")
    except TooBig:
        print(f"{name}: trama enorme, fuera")
    except asyncio.IncompleteReadError:
        print(f"{name}: trama a medias")
    finally:
        writer.close()
        await writer.wait_closed()


async def main():
    visits = asyncio.Queue()
    server = await asyncio.start_server(
        lambda *streams: visits.put_nowait(streams), "127.0.0.1", 0
    )
    with contextlib.closing(server):
        address = server.sockets[0].getsockname()
        for name, frames in [
            ("mesa 1", b"\0\0\0\x04sopa\0\0\0\x04flan"),
            ("mesa 2", b"hola"),
            ("mesa 3", b"\0\0\0\x05pan"),
            ("mesa 4", b"\0\0"),
        ]:
            _, client_writer = await asyncio.open_connection(*address)
            kitchen_streams = await visits.get()
            client_writer.write(frames)
            client_writer.close()
            await client_writer.wait_closed()
            await attend(name, *kitchen_streams)


asyncio.run(main())
# ANCHOR_END: programa
