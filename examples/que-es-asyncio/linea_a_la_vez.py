"""Las mismas consultas, reunidas: las tres esperas empiezan a la vez.

Ejecuta: python3 examples/que-es-asyncio/linea_a_la_vez.py
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
    checks = [
        recorder.task(service, check(recorder, millis))
        for service, millis in services.items()
    ]
    await asyncio.gather(*checks)
    print(recorder.finish(), end="")


asyncio.run(main())
# ANCHOR_END: programa
