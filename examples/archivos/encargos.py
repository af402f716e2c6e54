"""Lo mismo que mide encargos.rs, con to_thread.

Uso: python3 encargos.py CARPETA RONDAS
"""

# ANCHOR: maneras
import asyncio
import sys
import time
from pathlib import Path


async def in_one(paths):
    await asyncio.to_thread(lambda: [path.read_bytes() for path in paths])


async def in_turn(paths):
    for path in paths:
        await asyncio.to_thread(path.read_bytes)


async def together(paths):
    await asyncio.gather(
        *[asyncio.to_thread(path.read_bytes) for path in paths]
    )
# ANCHOR_END: maneras


async def main(folder, rounds):
    paths = list(folder.iterdir())
    ways = [in_one, in_turn, together]
    took = [[] for _ in ways]
    # La primera ronda, que llena la caché y crea los hilos, no cuenta.
    for number in range(rounds + 1):
        for way, results in zip(ways, took):
            start = time.perf_counter()
            await way(paths)
            if number:
                spent = time.perf_counter() - start
                results.append(spent * 1e6 / len(paths))
    for results in took:
        print(*results)


asyncio.run(main(Path(sys.argv[1]), int(sys.argv[2])))
