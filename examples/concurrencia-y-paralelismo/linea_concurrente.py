"""Dos consultas a medias, y un solo turno en cada momento.

Ejecuta: python3 examples/concurrencia-y-paralelismo/linea_concurrente.py
"""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1] / "grabadora"))

# ANCHOR: programa
import asyncio

from grabadora import Recorder


async def check(recorder, millis):
    recorder.step("pregunta")
    await recorder.wait("la respuesta", asyncio.sleep(millis / 1000))
    recorder.step("responde")


async def main():
    recorder = Recorder.on_loop()
    await asyncio.gather(
        recorder.task("clima", check(recorder, 300)),
        recorder.task("mapas", check(recorder, 200)),
    )
    print(recorder.finish(), end="")


asyncio.run(main())
# ANCHOR_END: programa
