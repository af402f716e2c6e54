"""Tres consultas en fila: ninguna empieza hasta que responde la anterior.

Ejecuta: python3 examples/que-es-asyncio/linea_en_fila.py
"""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1] / "grabadora"))

# ANCHOR: programa
import asyncio

from grabadora import Recorder


async def check(recorder, millis):
    answer = asyncio.sleep(millis / 1000)
    await recorder.wait("la respuesta", answer)


async def main():
    recorder = Recorder.on_loop()
    services = {"clima": 300, "noticias": 200, "tráfico": 100}
    for service, millis in services.items():
        await recorder.task(service, check(recorder, millis))
    print(recorder.finish(), end="")


asyncio.run(main())
# ANCHOR_END: programa
