"""Leer, esperar y escribir pierde un fallo, también con un solo hilo.

Ejecuta: python3 examples/un-solo-hilo/carrera.py
"""

# ANCHOR: programa
import asyncio
from dataclasses import dataclass


@dataclass
class Failures:
    count: int = 0


async def fails(millis):
    await asyncio.sleep(millis / 1000)


async def count_stale(failures, millis):
    seen = failures.count
    await fails(millis)
    failures.count = seen + 1


async def count_fresh(failures, millis):
    await fails(millis)
    failures.count += 1


async def main():
    failures = Failures()
    await asyncio.gather(
        count_stale(failures, 100), count_stale(failures, 200)
    )
    print(f"leer, esperar y escribir: {failures.count}")

    failures = Failures()
    await asyncio.gather(
        count_fresh(failures, 100), count_fresh(failures, 200)
    )
    print(f"esperar, leer y escribir: {failures.count}")


asyncio.run(main())
# ANCHOR_END: programa
