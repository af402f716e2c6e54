"""Dos platos a medias a la vez, y un solo turno en cada momento.

Ejecuta: python3 examples/concurrencia-y-paralelismo/linea_concurrente.py
"""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1] / "grabadora"))

# ANCHOR: programa
import asyncio

from grabadora import Recorder


async def cook(recorder, millis):
    pause = millis / 1000
    recorder.step("corta")
    await recorder.wait("el agua", asyncio.sleep(pause))
    recorder.step("cuece")
    await recorder.wait("el fuego", asyncio.sleep(pause))
    recorder.step("sirve")


async def main():
    recorder = Recorder.on_loop()
    await asyncio.gather(
        recorder.task("Ana", cook(recorder, 20)),
        recorder.task("Luis", cook(recorder, 30)),
    )
    print(recorder.finish(), end="")


asyncio.run(main())
# ANCHOR_END: programa
