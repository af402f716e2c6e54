"""Un protocolo por líneas, con un límite para quien no acaba la suya.

Ejecuta: python3 examples/lectores-y-escritores/linea_sin_fin.py
"""

# ANCHOR: programa
import asyncio
import contextlib

LIMIT = 16


class Unfinished(Exception):
    pass


async def next_order(reader):
    """Una línea de `LIMIT` bytes como mucho, o `None` si no hay más."""
    order = await reader.readline()
    if order and not order.endswith(b"\n"):
        raise Unfinished
    return order.decode().rstrip("\n") if order else None


async def attend(name, reader, writer):
    try:
        while (order := await next_order(reader)) is not None:
            print(f"{name}: {order}")
        print(f"{name}: adiós")
    except Unfinished:
        print(f"{name}: línea a medias")
    except ValueError:
        # No acaba en el límite, o no es UTF-8.
        print(f"{name}: línea no válida, fuera")
    finally:
        writer.close()


async def send(writer, notes):
    # A la mesa 2 le cuelgan mientras escribe.
    with contextlib.suppress(ConnectionError):
        writer.write(notes)
        await writer.drain()
        writer.close()
        await writer.wait_closed()


async def main():
    visits = asyncio.Queue()
    server = await asyncio.start_server(
        lambda *streams: visits.put_nowait(streams),
        "127.0.0.1", 0, limit=LIMIT,
    )
    with contextlib.closing(server):
        address = server.sockets[0].getsockname()
        for name, notes in [
            ("mesa 1", b"sopa\npan\n"),
            ("mesa 2", b"x" * 1_000_000),
            ("mesa 3", b"arroz\npan"),
        ]:
            _, client_writer = await asyncio.open_connection(*address)
            reader, kitchen_writer = await visits.get()
            await asyncio.gather(
                attend(name, reader, kitchen_writer),
                send(client_writer, notes),
            )


asyncio.run(main())
# ANCHOR_END: programa
