"""Dos consultas con el mismo límite: una responde a tiempo y la otra no.

Ejecuta: python3 examples/caracteristicas/linea_limite.py
"""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1] / "grabadora"))

# ANCHOR: programa
import asyncio

from grabadora import Recorder

LIMIT = 0.2


async def get(recorder, millis):
    answer = asyncio.sleep(millis / 1000)
    await recorder.wait("la respuesta", answer)


async def check(recorder, millis):
    try:
        async with asyncio.timeout(LIMIT):
            await get(recorder, millis)
        recorder.step("responde")
    except TimeoutError:
        recorder.step("tarda demasiado")


async def main():
    recorder = Recorder.on_loop()
    calls = {"clima": 300, "noticias": 100}
    calls = [
        recorder.task(service, check(recorder, millis))
        for service, millis in calls.items()
    ]
    await asyncio.gather(*calls)
    print(recorder.finish(), end="")


asyncio.run(main())
# ANCHOR_END: programa
