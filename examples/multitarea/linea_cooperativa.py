"""Dos tareas y un bucle: la que no cede acaba antes de que empiece la otra.

Ejecuta: python3 examples/multitarea/linea_cooperativa.py
"""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1] / "grabadora"))

# ANCHOR: programa
import asyncio

from grabadora import Recorder

PATIENCE = 1_000_000
stop = asyncio.Event()


async def beat(recorder):
    recorder.step("bate sin parar")
    for _ in range(PATIENCE):
        if stop.is_set():
            recorder.step("para")
            return
    recorder.step("me rindo")


async def warn(recorder):
    recorder.step("¡basta!")
    stop.set()


async def main():
    recorder = Recorder()
    cook = recorder.task("cocinero", beat(recorder))
    cook = asyncio.create_task(cook)
    waiter = recorder.task("camarero", warn(recorder))
    waiter = asyncio.create_task(waiter)
    await cook
    await waiter
    print(recorder.finish(), end="")


asyncio.run(main())
# ANCHOR_END: programa
