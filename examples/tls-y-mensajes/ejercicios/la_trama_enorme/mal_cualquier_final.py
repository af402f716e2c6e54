"""Cree que cualquier final es que el cliente se fue."""

from asyncio import IncompleteReadError

from kitchen import LIMIT


async def frames(connection):
    frames = []
    try:
        while True:
            length = int.from_bytes(await connection.readexactly(4))
            if length > LIMIT:
                raise ValueError(f"una trama de {length} bytes no cabe")
            frames.append(await connection.readexactly(length))
    except IncompleteReadError:
        return frames
