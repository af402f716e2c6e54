"""Cree que basta con medir la trama cuando ya está leída."""

from asyncio import IncompleteReadError

from kitchen import LIMIT


async def frames(connection):
    frames = []
    while True:
        try:
            length = int.from_bytes(await connection.readexactly(4))
        except IncompleteReadError:
            break
        frame = await connection.readexactly(min(length, LIMIT + 1))
        if len(frame) > LIMIT:
            raise ValueError("no cabe")
        frames.append(frame)
    return frames
