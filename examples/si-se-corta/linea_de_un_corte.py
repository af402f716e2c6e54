"""Un límite vence: lo que se suelta se para, y lo que va aparte sigue.

Ejecuta: python3 examples/si-se-corta/linea_de_un_corte.py
"""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1] / "grabadora"))

# ANCHOR: programa
import asyncio

from grabadora import Recorder

MINUTE = 0.1


async def cook(recorder):
    await recorder.wait("el horno", asyncio.sleep(6 * MINUTE))
    recorder.step("lo apunta")


async def call(recorder):
    ours = recorder.task("lo suyo", cook(recorder))
    ours = asyncio.create_task(ours)
    apart = recorder.task("lo de aparte", cook(recorder))
    apart = asyncio.create_task(apart)

    await recorder.wait("el límite", asyncio.sleep(3 * MINUTE))
    recorder.step("lo suelta")
    ours.cancel()
    recorder.step("dice que no")
    await recorder.wait("un rato", asyncio.sleep(5 * MINUTE))
    recorder.step("mira, y está")


async def main():
    recorder = Recorder.on_loop()
    await recorder.task("quien llama", call(recorder))
    print(recorder.finish(), end="")


asyncio.run(main())
# ANCHOR_END: programa
