"""Un `await` que no cede y uno que cede, con el mismo trabajo.

Ejecuta: python3 examples/que-hace-await/linea_await.py
"""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1] / "grabadora"))

# ANCHOR: programa
import asyncio
import time

from grabadora import Recorder


async def cached(recorder, service):
    """La respuesta ya está guardada: solo cuesta el trabajo de leerla."""
    recorder.step(service)
    # Como un cálculo: pasa el tiempo con el hilo en la mano.
    time.sleep(0.05)


async def make_round(recorder, yields):
    for service in ["clima", "noticias"]:
        await cached(recorder, service)
        if yields:
            await asyncio.sleep(0)
    await cached(recorder, "tráfico")


async def main():
    recorder = Recorder.on_loop()
    for yields in [False, True]:
        await asyncio.gather(
            recorder.task("ronda 1", make_round(recorder, yields)),
            recorder.task("ronda 2", make_round(recorder, False)),
        )
        # Separa las dos mitades de la figura.
        await asyncio.sleep(0.05)
    print(recorder.finish(), end="")


asyncio.run(main())
# ANCHOR_END: programa
