"""Dos copias que toman dos mutex en orden opuesto, grabadas.

Ejecuta: python3 examples/caracteristicas/ciclo_interbloqueo.py
"""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1] / "grabadora"))

# ANCHOR: programa
import asyncio

from grabadora import Recorder


async def copy(recorder, source, target):
    await recorder.wait(source[0], source[1].acquire())
    recorder.step(f"toma {source[0]}")
    await asyncio.sleep(0)
    await recorder.wait(target[0], target[1].acquire())
    recorder.step(f"toma {target[0]}")


async def main():
    recorder = Recorder.on_loop()
    log = "el registro", asyncio.Lock()
    report = "el informe", asyncio.Lock()
    one = copy(recorder, log, report)
    other = copy(recorder, report, log)
    one = asyncio.create_task(recorder.task("una copia", one))
    other = asyncio.create_task(recorder.task("otra copia", other))
    await asyncio.sleep(1)
    print(recorder.finish(), end="")
    one.cancel()
    other.cancel()


asyncio.run(main())
# ANCHOR_END: programa
