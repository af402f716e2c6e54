"""Dos tareas y un bucle: la que no cede acaba antes de que empiece la otra.

Ejecuta: python3 examples/multitarea/linea_cooperativa.py
"""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1] / "grabadora"))

# ANCHOR: programa
import asyncio

from grabadora import Recorder

stop = False


async def compute(recorder):
    recorder.step("gira")
    for _ in range(1_000_000):
        if stop:
            recorder.step("para")
            return
    recorder.step("nadie avisa")


async def warn(recorder):
    global stop
    recorder.step("¡basta!")
    stop = True


async def main():
    recorder = Recorder()
    computing = recorder.task("cálculo", compute(recorder))
    computing = asyncio.create_task(computing)
    warning = recorder.task("aviso", warn(recorder))
    warning = asyncio.create_task(warning)
    await computing
    await warning
    print(recorder.finish(), end="")


asyncio.run(main())
# ANCHOR_END: programa
