"""Dos hilos y un núcleo: el sistema aparta al que gira, a mitad de su turno.

Ejecuta: python3 examples/multitarea/linea_apropiativa.py
"""

import os
import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1] / "grabadora"))

# ANCHOR: programa
import threading

from grabadora import Recorder

started = threading.Event()
stop = threading.Event()
recorder = Recorder(one_core=True)


def beat():
    recorder.step("bate sin parar")
    started.set()
    while not stop.is_set():
        pass
    recorder.step("para")


def wait_for_the_beat():
    cook.start()
    started.wait()


def stop_the_beat():
    stop.set()
    cook.join()


def warn():
    recorder.asleep("a que empiece", wait_for_the_beat)
    recorder.step("¡basta!")
    recorder.asleep("a que pare", stop_the_beat)


# Sin esto, dos anotaciones seguidas no probarían que uno aparta al otro.
if hasattr(os, "sched_setaffinity"):
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})

cook = threading.Thread(target=recorder.work("cocinero", beat))
recorder.work("camarero", warn)()
print(recorder.finish(), end="")
# ANCHOR_END: programa
