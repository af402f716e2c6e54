"""Cree que basta con no leer más de lo que cabe."""

from asyncio import IncompleteReadError

from kitchen import LIMIT


async def frames(connection):
    frames = []
    while True:
        try:
            length = int.from_bytes(await connection.readexactly(4))
        except IncompleteReadError:
            break
        frames.append(await connection.readexactly(min(length, LIMIT)))
    return frames
