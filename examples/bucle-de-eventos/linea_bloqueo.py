"""Un trabajo de 300 ms retrasa al pan; en dos mitades, lo deja pasar.

Ejecuta: python3 examples/bucle-de-eventos/linea_bloqueo.py
"""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1] / "grabadora"))

# ANCHOR: programa
import asyncio
import time

from grabadora import Recorder

HALF = 0.15
REST = 0.001


async def bake(recorder):
    await recorder.wait("el horno", asyncio.sleep(0.1))


async def chop_all(recorder):
    recorder.step("pica todo")
    # Como un cálculo: pasa el tiempo con el hilo en la mano.
    time.sleep(2 * HALF)


async def chop_by_halves(recorder):
    recorder.step("pica la mitad")
    time.sleep(HALF)
    await asyncio.sleep(REST)
    recorder.step("pica la otra")
    time.sleep(HALF)


async def main():
    recorder = Recorder.on_loop()
    for chop in chop_all, chop_by_halves:
        await asyncio.gather(
            recorder.task("pan", bake(recorder)),
            recorder.task("sopa", chop(recorder)),
        )
    print(recorder.finish(), end="")


asyncio.run(main())
# ANCHOR_END: programa
