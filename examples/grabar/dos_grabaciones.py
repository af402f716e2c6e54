"""La misma cena, grabada dos veces en asyncio.

Ejecuta: python3 examples/grabar/dos_grabaciones.py
"""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1] / "grabadora"))

# ANCHOR: programa
import asyncio

from grabadora import Recorder


async def bake(recorder, table):
    recorder.step("enciende el horno")
    await recorder.wait("el horno", asyncio.sleep(0.1))
    await table.put("pan")
    recorder.step("apaga el horno")


async def dine(recorder, tasks):
    table = asyncio.Queue(1)
    bread = recorder.task("horno", bake(recorder, table))
    tasks.add(asyncio.create_task(bread))
    dish = await recorder.wait("el plato", table.get())
    recorder.step(f"come {dish}")


async def record():
    recorder = Recorder.on_loop()
    # asyncio no guarda las tareas: hay que guardarlas.
    await recorder.task("mesa", dine(recorder, tasks := set()))
    return recorder


def main():
    first, second = asyncio.run(record()), asyncio.run(record())
    print(first.finish(), end="")
    pairs = zip(first.entries, second.entries)
    same = sum(one == other for one, other in pairs)
    of, other = len(first.entries), len(second.entries)
    print(f"Segunda grabación: {same} sucesos iguales, de {of} y {other}.")


main()
# ANCHOR_END: programa
