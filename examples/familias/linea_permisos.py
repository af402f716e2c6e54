"""Seis consultas y dos permisos: cada una entra cuando otra sale.

Ejecuta: python3 examples/familias/linea_permisos.py
"""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1] / "grabadora"))

# ANCHOR: programa
import asyncio

from grabadora import Recorder


async def check(recorder, slots):
    await recorder.wait("permiso", slots.acquire())
    try:
        await recorder.wait("la respuesta", asyncio.sleep(0.1))
    finally:
        slots.release()


async def main():
    recorder = Recorder.on_loop()
    slots = asyncio.Semaphore(2)
    await asyncio.gather(
        *(
            recorder.task(f"consulta {number}", check(recorder, slots))
            for number in range(1, 7)
        )
    )
    print(recorder.finish(), end="")


asyncio.run(main())
# ANCHOR_END: programa
