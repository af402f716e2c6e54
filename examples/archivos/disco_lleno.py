"""El error de escribir llega al vaciar el búfer, y se repite.

Ejecuta: python3 examples/archivos/disco_lleno.py
"""

# ANCHOR: programa
import asyncio
import errno
from pathlib import Path


async def tell(step, function, *args):
    try:
        await asyncio.to_thread(function, *args)
        print(f"{step}: bien")
    except OSError as error:
        full = error.errno == errno.ENOSPC
        print(f"{step}: {'no cabe' if full else error}")


async def main():
    note = await asyncio.to_thread(open, "/dev/full", "wb")
    await tell("escribe", note.write, b"sopa\n")
    await tell("vacía", note.flush)
    await tell("vacía otra vez", note.flush)
    await tell("cierra", note.close)

    whole = Path("/dev/full").write_bytes
    await tell("escribe en un encargo", whole, b"sopa\n")


asyncio.run(main())
# ANCHOR_END: programa
