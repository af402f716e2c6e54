"""Un cliente que dice la verdad y varios que no."""

import asyncio

from arnes import ends, ensure

# Lo que mide, como mucho, una trama.
LIMIT = 1024


def frame(text):
    return len(text).to_bytes(4) + text


async def read(attempt, data, leaves, what):
    """Lo que lee de esos bytes, o el fallo; si no se va, se queda callado."""
    connection = asyncio.StreamReader()

    async def send():
        for at in range(0, len(data), 3):
            connection.feed_data(data[at : at + 3])
            await asyncio.sleep(0)
        if leaves:
            connection.feed_eof()

    sends = asyncio.create_task(send())
    try:
        return await ends(
            attempt.frames(connection),
            lambda: f"se quedó esperando a un cliente que {what} y ya no dice "
            "más",
        )
    except (ValueError, EOFError) as why:
        return why
    finally:
        sends.cancel()


async def check(attempt):
    menu = [b"sopa", b"", b"pan y vino"]
    data = b"".join(map(frame, menu))
    read_ = await read(attempt, data, True, "envió tres tramas")
    ensure(
        isinstance(read_, list),
        f"eran tres tramas buenas, y dijo «{read_}»",
    )
    ensure(
        read_ == menu,
        f"se enviaron 3 tramas y leyó {len(read_)}",
    )
    whole = await read(attempt, frame(bytes(LIMIT)), True, "envió la mayor")
    ensure(
        isinstance(whole, list) and len(whole) == 1,
        "la trama de 1024 bytes, que cabe, no la leyó",
    )
    two = frame(b"sopa") + frame(b"pan y vino")
    cut = await read(attempt, two[:13], True, "se cortó")
    ensure(
        isinstance(cut, Exception),
        "la segunda trama se cortó a la mitad, y dijo que todo fue bien",
    )
    for length, sent, what in [
        (LIMIT + 1, 2000, "anunció una trama de 1025 bytes"),
        (LIMIT + 1, 8, "anunció una trama de 1025 bytes, envió 8"),
        (2**32 - 1, 2000, "anunció una trama de 4 GB, envió 2000 bytes"),
    ]:
        data = frame(b"sopa") + length.to_bytes(4) + bytes(sent)
        huge = await read(attempt, data, False, what)
        ensure(
            isinstance(huge, Exception),
            f"un cliente {what}, y dijo que todo fue bien",
        )
    # De la longitud de la segunda llega la mitad.
    cut = await read(attempt, two[:10], True, "se cortó")
    ensure(
        isinstance(cut, Exception),
        "la segunda trama se cortó antes de acabar su longitud, y dijo que "
        "todo fue bien",
    )
