"""Dos hilos y un núcleo: el sistema aparta al que gira, a mitad de su turno.

Ejecuta: python3 examples/multitarea/linea_apropiativa.py
"""

import os
import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1] / "grabadora"))

# ANCHOR: programa
import threading
import time

from grabadora import Recorder

spinning = threading.Event()
stop = threading.Event()
recorder = Recorder(one_core=True)


def compute():
    recorder.step("gira")
    turns = 0
    while not stop.is_set():
        turns += 1
        if turns == 1_000:
            spinning.set()
    recorder.step("para")


def until_it_spins():
    computing.start()
    while not spinning.is_set():
        time.sleep(0.02)


def until_it_stops():
    stop.set()
    computing.join()


def principal():
    recorder.asleep("a que gire", until_it_spins)
    recorder.step("¡basta!")
    recorder.asleep("a que pare", until_it_stops)


# Sin esto, dos anotaciones seguidas no probarían que uno aparta al otro.
if hasattr(os, "sched_setaffinity"):
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})

computing = threading.Thread(target=recorder.work("cálculo", compute))
recorder.work("principal", principal)()
print(recorder.finish(), end="")
# ANCHOR_END: programa
