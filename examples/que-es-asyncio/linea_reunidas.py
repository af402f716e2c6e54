"""Las mismas llamadas, reunidas: las tres esperas empiezan a la vez.

Ejecuta: python3 examples/que-es-asyncio/linea_reunidas.py
"""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1] / "grabadora"))

# ANCHOR: programa
import asyncio

from grabadora import Recorder


async def ask(recorder, millis):
    answer = asyncio.sleep(millis / 1000)
    await recorder.wait("la respuesta", answer)


async def ask_all(recorder):
    calls = {"clima": 300, "noticias": 200, "tráfico": 100}
    calls = [
        recorder.task(service, ask(recorder, millis))
        for service, millis in calls.items()
    ]
    await recorder.wait("las tres", asyncio.gather(*calls))


async def main():
    recorder = Recorder.on_loop()
    await recorder.task("principal", ask_all(recorder))
    print(recorder.finish(), end="")


asyncio.run(main())
# ANCHOR_END: programa
