"""Una lectura de la entrada que nadie espera ya no deja acabar el proceso.

Ejecuta: python3 examples/lo-que-no-acaba/entrada_abierta.py
"""

# ANCHOR: programa
import asyncio
import os
import sys
from asyncio.subprocess import PIPE
from threading import Thread

PATIENCE = 0.1
LIMIT = 3


async def lose_patience(reading):
    """Espera una nota de la entrada y se cansa."""
    _, late = await asyncio.wait([reading], timeout=PATIENCE)
    print(f"  se cansa: {str(bool(late)).lower()}", flush=True)


async def with_to_thread():
    read = asyncio.to_thread(sys.stdin.readline)
    await lose_patience(asyncio.create_task(read))


async def with_thread():
    """Lo mismo, pero lee un hilo que nadie espera."""
    loop, notes = asyncio.get_running_loop(), asyncio.Queue()

    def read():
        for note in sys.stdin:
            loop.call_soon_threadsafe(notes.put_nowait, note)

    Thread(target=read, daemon=True).start()
    await lose_patience(asyncio.create_task(notes.get()))


async def with_loop():
    """La entrada es una tubería, y el bucle sabe esperarla."""
    reader = asyncio.StreamReader()
    await asyncio.get_running_loop().connect_read_pipe(
        lambda: asyncio.StreamReaderProtocol(reader), sys.stdin
    )
    await lose_patience(asyncio.create_task(reader.readline()))


WAYS = {
    "to_thread": with_to_thread,
    "un hilo aparte": with_thread,
    "connect_read_pipe": with_loop,
}


async def try_way(way):
    """Arranca este programa con la entrada abierta, sin escribir en ella."""
    print(f"{way}:")
    child = await asyncio.create_subprocess_exec(
        sys.executable,
        *sys.argv,
        env={**os.environ, "MANERA": way},
        stdin=PIPE,
        stdout=PIPE,
    )
    # Cuando lo dice, ya no le queda más que acabar.
    print((await child.stdout.readline()).decode().rstrip())
    try:
        async with asyncio.timeout(LIMIT):
            await child.wait()
        print(f"  acaba: {str(child.returncode == 0).lower()}")
    except TimeoutError:
        print("  no acaba")
        child.stdin.close()
        await child.wait()
        print("  acaba al cerrarse la entrada")


async def main():
    if way := os.environ.get("MANERA"):
        await WAYS[way]()
    else:
        for way in WAYS:
            await try_way(way)


asyncio.run(main())
# ANCHOR_END: programa
