"""Cree que si la longitud no llega entera es que el cliente se fue."""

from asyncio import IncompleteReadError

from kitchen import LIMIT


async def frames(connection):
    frames = []
    while True:
        try:
            length = int.from_bytes(await connection.readexactly(4))
        except IncompleteReadError:
            break
        if length > LIMIT:
            raise ValueError(f"una trama de {length} bytes no cabe")
        frames.append(await connection.readexactly(length))
    return frames
