"""Un latido cada 100 ms, con un cálculo de 300 ms dentro del bucle y fuera.

Ejecuta: python3 examples/es-y-cpu/linea_calculo.py
"""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1] / "grabadora"))

# ANCHOR: programa
import asyncio
import threading
import time

from grabadora import Recorder

BEAT = 0.1


async def heartbeat(recorder):
    recorder.step("late")
    for _ in range(2):
        await asyncio.sleep(BEAT)
        recorder.step("late")


async def compute(recorder):
    recorder.step("calcula")
    # Como un cálculo: pasa el tiempo con el hilo en la mano.
    time.sleep(3 * BEAT)


async def compute_apart(recorder):
    """El mismo cálculo, en otro hilo, que ocupa tres latidos del reloj."""
    started, end = threading.Event(), threading.Event()

    def work():
        recorder.step("calcula")
        started.set()
        end.wait()

    thread = threading.Thread(target=recorder.work("otro hilo", work))
    thread.start()
    started.wait()
    await recorder.wait("el cálculo", asyncio.sleep(3 * BEAT))
    end.set()
    thread.join()


async def main():
    recorder = Recorder.on_loop()
    for seal in [compute, compute_apart]:
        await asyncio.gather(
            recorder.task("latido", heartbeat(recorder)),
            recorder.task("sello", seal(recorder)),
        )
        # Separa las dos mitades de la figura.
        await asyncio.sleep(BEAT)
    print(recorder.finish(), end="")


asyncio.run(main())
# ANCHOR_END: programa
