"""Dos hilos a medias de su turno: los dos avanzan y ninguno ha acabado.

Ejecuta: python3 examples/concurrencia-y-paralelismo/linea_paralela.py
"""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1] / "grabadora"))

# ANCHOR: programa
from threading import Barrier, Thread

from grabadora import Recorder

recorder = Recorder()
# Las barreras solo ordenan lo que se apunta: así es siempre lo mismo.
weather_started, both_started = Barrier(2), Barrier(2)
weather_done, maps_done = Barrier(2), Barrier(2)


def weather():
    recorder.step("pregunta")
    weather_started.wait()
    # De aquí no pasa hasta que «mapas» también ha preguntado.
    both_started.wait()
    recorder.step("responde")
    weather_done.wait()
    maps_done.wait()


def maps():
    recorder.step("pregunta")
    both_started.wait()
    weather_done.wait()
    recorder.step("responde")


weather_thread = Thread(target=recorder.work("clima", weather))
weather_thread.start()
weather_started.wait()
maps_thread = Thread(target=recorder.work("mapas", maps))
maps_thread.start()
maps_thread.join()
maps_done.wait()
weather_thread.join()
print(recorder.finish(), end="")
# ANCHOR_END: programa
