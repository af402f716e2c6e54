"""Cuántas veces va cada manera de leer y escribir a un hilo de apoyo.

Ejecuta: python3 examples/archivos/contar_viajes.py
"""

# ANCHOR: programa
import asyncio
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path


async def one_by_one(paths):
    for path in paths:
        await asyncio.to_thread(path.read_bytes)


async def all_at_once(paths):
    await asyncio.to_thread(lambda: [path.read_bytes() for path in paths])


async def lines(file):
    for _ in range(100):
        await asyncio.to_thread(file.write, b"sopa\n")


async def lines_together(file):
    await asyncio.to_thread(file.write, b"sopa\n" * 100)
# ANCHOR_END: programa


# ANCHOR: cuenta
class Counting(ThreadPoolExecutor):
    """La reserva de hilos, que cuenta lo que le encargan."""

    trips = 0

    def submit(self, *args, **kwargs):
        self.trips += 1
        return super().submit(*args, **kwargs)


async def main(folder):
    pool = Counting()
    asyncio.get_running_loop().set_default_executor(pool)

    async def trips(work):
        before = pool.trips
        await work
        return pool.trips - before

    paths = [folder / f"{n}" for n in range(100)]
    for path in paths:
        path.write_bytes(b"sopa\n")
    count = await trips(one_by_one(paths))
    print("leer cien archivos, uno a uno:", count)
    count = await trips(all_at_once(paths))
    print("leer cien archivos, en un encargo:", count)
    with open(folder / "nota.txt", "wb", buffering=0) as note:
        count = await trips(lines(note))
        print("escribir cien líneas, una a una:", count)
        count = await trips(lines_together(note))
        print("escribir cien líneas, con búfer:", count)


with tempfile.TemporaryDirectory() as name:
    asyncio.run(main(Path(name)))
# ANCHOR_END: cuenta
