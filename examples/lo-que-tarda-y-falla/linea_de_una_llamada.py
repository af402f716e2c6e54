"""Qué parte de una llamada cuenta cada límite de tiempo.

Ejecuta: python3 examples/lo-que-tarda-y-falla/linea_de_una_llamada.py
"""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1] / "grabadora"))

# ANCHOR: programa
import asyncio

from grabadora import Recorder

# Cada fila, con lo que espera y lo que dura. Donde acaba una espera y empieza
# otra, el límite vuelve a contar desde cero.
ROWS = {
    "la llamada": [
        ("la conexión", 0.125),
        ("la cabecera", 0.25),
        ("un trozo", 0.25),
        ("otro trozo", 0.25),
        ("el último", 0.25),
    ],
    "connect_timeout": [("la conexión", 0.125)],
    "send()": [("la cabecera", 0.375)],
    "read_timeout": [
        ("la cabecera", 0.375),
        ("un trozo", 0.25),
        ("otro trozo", 0.25),
        ("el último", 0.25),
    ],
    "timeout()": [("el último", 1.125)],
}


async def count(recorder, waits):
    for what, seconds in waits:
        await recorder.wait(what, asyncio.sleep(seconds))


async def main():
    recorder = Recorder.on_loop()
    await asyncio.gather(
        *(
            recorder.task(name, count(recorder, waits))
            for name, waits in ROWS.items()
        )
    )
    print(recorder.finish(), end="")


asyncio.run(main())
# ANCHOR_END: programa
