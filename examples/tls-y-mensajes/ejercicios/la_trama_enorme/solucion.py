"""Lee las tramas hasta que el cliente se va."""

from asyncio import IncompleteReadError

from kitchen import LIMIT


async def frames(connection):
    frames = []
    while True:
        try:
            length = int.from_bytes(await connection.readexactly(4))
        except IncompleteReadError as cut:
            # Irse sin haber escrito ni un byte de la longitud es el final.
            if not cut.partial:
                break
            raise
        if length > LIMIT:
            raise ValueError(f"una trama de {length} bytes no cabe")
        frames.append(await connection.readexactly(length))
    return frames
