"""Un lector de tramas: la longitud delante, y nada se pierde al abandonar.

Ejecuta: python3 examples/tls-y-mensajes/tramas_a_medias.py
"""

# ANCHOR: programa
import asyncio

PATIENCE = 1
MAX = 64


class Frames:
    """Guarda entre llamadas la longitud que ya ha leído."""

    def __init__(self, reader):
        self.reader = reader
        self.size = None

    async def next(self):
        if self.size is None:
            header = await self.reader.readexactly(4)
            self.size = int.from_bytes(header)
        if self.size > MAX:
            raise ValueError("`frame size too big`")
        frame = await self.reader.readexactly(self.size)
        self.size = None
        return frame


def frame(text):
    body = text.encode()
    return len(body).to_bytes(4) + body


async def main():
    reader = asyncio.StreamReader()
    frames = Frames(reader)

    # La longitud, y el contenido, que llega tarde.
    reader.feed_data((4).to_bytes(4))
    try:
        async with asyncio.timeout(PATIENCE):
            await frames.next()
    except TimeoutError:
        print("llega: false")
    reader.feed_data(b"sopa")
    print(f"trama: {(await frames.next()).decode()}")

    # De vuelta, `frame` pone la longitud.
    print(f"bytes: {list(frame('oído'))}")

    # Y algo que no es una trama.
    reader.feed_data(b"hola")
    try:
        await frames.next()
    except ValueError as error:
        print(f"falla: {error}")


asyncio.run(main())
# ANCHOR_END: programa
