"""Un guion en vez de un socket: trozos, silencios y errores, cuando se diga.

Ejecuta: python3 examples/probar-la-mala-suerte/guion.py
"""

# ANCHOR: programa
import asyncio

MINUTE = 0.1


class Writer:
    """Comprueba que se escribe lo que dice el guion."""

    def write(self, data):
        assert data == "¿sopa?\n".encode()

    async def drain(self):
        pass


async def ask(reader, writer):
    writer.write("¿sopa?\n".encode())
    await writer.drain()
    async with asyncio.timeout(3 * MINUTE):
        answer = await reader.readuntil()
    return answer.decode().strip()


async def play(reader, script):
    for action in script:
        match action:
            case bytes():
                reader.feed_data(action)
            case Exception():
                reader.set_exception(action)
            case seconds:
                await asyncio.sleep(seconds)
        # Que el lector lo vea antes de lo siguiente.
        await asyncio.sleep(0)
    reader.feed_eof()


async def tell(what, *script):
    reader = asyncio.StreamReader()
    playing = asyncio.create_task(play(reader, script))
    try:
        print(f"{what}: {await ask(reader, Writer())}")
    except TimeoutError:
        print(f"{what}: TimedOut")
    except ConnectionResetError:
        print(f"{what}: ConnectionReset")
    except asyncio.IncompleteReadError:
        print(f"{what}: UnexpectedEof")
    playing.cancel()


async def main():
    await tell("a trozos", b"que", MINUTE, b"dan dos\n")
    await tell("muy tarde", 5 * MINUTE)
    await tell("cortada", b"que", ConnectionResetError())
    await tell("cuelga", b"que")


asyncio.run(main())
# ANCHOR_END: programa
