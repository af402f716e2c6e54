"""`fsync` sin `flush` se calla que lo escrito no ha cabido.

Ejecuta: python3 examples/archivos/disco_sin_flush.py
"""

# ANCHOR: programa
import asyncio
import errno
import os
import resource
import tempfile
from pathlib import Path


async def attempt(function, *args):
    try:
        await asyncio.to_thread(function, *args)
        return "bien"
    except OSError as error:
        return "no cabe" if error.errno == errno.EFBIG else str(error)


async def main(path):
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    note = await asyncio.to_thread(open, path, "wb")

    # En este disco solo caben cuatro bytes de cada archivo.
    resource.setrlimit(resource.RLIMIT_FSIZE, (4, hard))
    written = await attempt(note.write, b"sopa y pan\n")
    synced = await attempt(os.fsync, note.fileno())
    size = path.stat().st_size
    flushed = await attempt(note.flush)
    resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    note.close()

    print("escribe:", written)
    print("sync_all:", synced)
    print("¿está entera?", "sí" if size == 11 else "no")
    print("flush:", flushed)


with tempfile.TemporaryDirectory() as name:
    asyncio.run(main(Path(name, "nota.txt")))
# ANCHOR_END: programa
