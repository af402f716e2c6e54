"""Lee las tramas hasta que el cliente se va."""

from asyncio import IncompleteReadError


async def frames(connection):
    frames = []
    while True:
        try:
            length = int.from_bytes(await connection.readexactly(4))
        except IncompleteReadError:
            break
        frames.append(await connection.readexactly(length))
    return frames
