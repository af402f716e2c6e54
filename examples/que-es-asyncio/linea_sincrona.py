"""Tres llamadas síncronas: cada una retiene el hilo hasta que responden.

Ejecuta: python3 examples/que-es-asyncio/linea_sincrona.py
"""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1] / "grabadora"))

# ANCHOR: programa
import asyncio
import time

from grabadora import Recorder


def ask(recorder, service, millis):
    def call():
        recorder.step("espera con el hilo")
        time.sleep(millis / 1000)

    recorder.work(service, call)()


async def main():
    # Nadie usa aquí el bucle: solo pone el reloj.
    recorder = Recorder.on_loop()
    ask(recorder, "clima", 300)
    ask(recorder, "noticias", 200)
    ask(recorder, "tráfico", 100)
    print(recorder.finish(), end="")


asyncio.run(main())
# ANCHOR_END: programa
