"""Dos consultas que retienen el hilo 600 ms, y un latido que llega tarde.

Ejecuta: python3 examples/bucle-de-eventos/linea_latido.py
"""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1] / "grabadora"))

# ANCHOR: programa
import asyncio
import time

from grabadora import Recorder


async def heartbeat(recorder):
    for beat in range(1, 5):
        await asyncio.sleep(0.1)
        recorder.step(f"n.º {beat}")


async def check(recorder, millis):
    recorder.step("espera con el hilo")
    time.sleep(millis / 1000)


async def main():
    recorder = Recorder.on_loop()
    heart = recorder.task("latido", heartbeat(recorder))
    heart = asyncio.create_task(heart)
    weather = recorder.task("clima", check(recorder, 350))
    weather = asyncio.create_task(weather)
    news = recorder.task("noticias", check(recorder, 250))
    news = asyncio.create_task(news)
    for task in [weather, news, heart]:
        await task
    print(recorder.finish(), end="")


asyncio.run(main())
# ANCHOR_END: programa
