"""Dos tareas leen la misma cuenta: la última que escribe borra a la otra.

Ejecuta: python3 examples/un-solo-hilo/linea_carrera.py
"""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1] / "grabadora"))

# ANCHOR: programa
import asyncio
from dataclasses import dataclass

from grabadora import Recorder


@dataclass
class Failures:
    count: int = 0


async def count(recorder, failures, millis):
    seen = failures.count
    recorder.step(f"lee {seen}")
    answer = asyncio.sleep(millis / 1000)
    await recorder.wait("la respuesta", answer)
    failures.count = seen + 1
    recorder.step(f"escribe {failures.count}")


async def main():
    recorder = Recorder.on_loop()
    failures = Failures()
    await asyncio.gather(
        recorder.task("clima", count(recorder, failures, 100)),
        recorder.task("noticias", count(recorder, failures, 200)),
    )
    print(recorder.finish(), end="")


asyncio.run(main())
# ANCHOR_END: programa
