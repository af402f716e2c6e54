"""Cien archivos abiertos a la vez no caben; de ocho en ocho, sí.

Ejecuta: python3 examples/archivos/archivos_con_tope.py
"""

# ANCHOR: programa
import asyncio
import resource
import tempfile
from pathlib import Path


async def read(path, tried=None, all_open=None):
    file = None
    try:
        file = await asyncio.to_thread(open, path)
    finally:
        if tried is not None:
            # Nadie lee hasta que todas han intentado abrir el suyo.
            tried.append(file)
            if len(tried) == 100:
                all_open.set()
            await all_open.wait()
    with file:
        return await asyncio.to_thread(file.read)


async def any_fails(reads):
    results = await asyncio.gather(*reads, return_exceptions=True)
    return "sí" if any(isinstance(it, OSError) for it in results) else "no"


async def main(path):
    path.write_text("sopa\n")
    resource.setrlimit(resource.RLIMIT_NOFILE, (64, 64))

    tried, all_open = [], asyncio.Event()
    reads = [read(path, tried, all_open) for _ in range(100)]
    print("a la vez, ¿falla alguno?", await any_fails(reads))

    limit = asyncio.Semaphore(8)

    async def limited():
        async with limit:
            return await read(path)

    answer = await any_fails([limited() for _ in range(100)])
    print("de ocho en ocho, ¿falla alguno?", answer)


with tempfile.TemporaryDirectory() as name:
    asyncio.run(main(Path(name, "carta.txt")))
# ANCHOR_END: programa
