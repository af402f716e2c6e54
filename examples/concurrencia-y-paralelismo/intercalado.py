"""Dos platos a medias a la vez, y ningún paso a la vez que otro.

Ejecuta: python3 examples/concurrencia-y-paralelismo/intercalado.py
"""

# ANCHOR: programa
import asyncio
from contextlib import contextmanager


class Gauge:
    """Cuántas cosas están a medias, y cuántas llegaron a estarlo."""

    def __init__(self):
        self.now = self.max = 0

    @contextmanager
    def inside(self):
        self.now += 1
        self.max = max(self.max, self.now)
        yield
        self.now -= 1


async def cook(name, millis, dishes, steps):
    with dishes.inside():
        for step in ("corta", "cuece", "sirve"):
            with steps.inside():
                print(name, step)
            await asyncio.sleep(millis / 1000)


async def main():
    dishes, steps = Gauge(), Gauge()
    await asyncio.gather(
        cook("Ana", 20, dishes, steps),
        cook("Luis", 30, dishes, steps),
    )
    print(f"platos a medias a la vez: {dishes.max}")
    print(f"pasos a medias a la vez: {steps.max}")


asyncio.run(main())
# ANCHOR_END: programa
