"""Lo escrito llega al archivo al vaciar el búfer, o al soltarlo.

Ejecuta: python3 examples/archivos/soltar_sin_flush.py
"""

# ANCHOR: programa
import asyncio
import tempfile
from pathlib import Path


async def main(path):
    note = await asyncio.to_thread(open, path, "wb")
    await asyncio.to_thread(note.write, b"sopa\n")
    print(f"sin soltarlo: {path.stat().st_size} bytes")
    del note
    print(f"recién soltado: {path.stat().st_size} bytes")

    note = await asyncio.to_thread(open, path, "wb")
    await asyncio.to_thread(note.write, b"sopa\n")
    await asyncio.to_thread(note.flush)
    print(f"con flush, sin soltarlo: {path.stat().st_size} bytes")
    await asyncio.to_thread(note.close)


with tempfile.TemporaryDirectory() as name:
    asyncio.run(main(Path(name, "nota.txt")))
# ANCHOR_END: programa
