"""Dos hilos en mitad de su turno: los dos avanzan y ninguno ha acabado.

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
ana_in, both_in, ana_on, luis_out = (Barrier(2) for _ in range(4))


def ana():
    recorder.step("corta")
    ana_in.wait()
    # De aquí no pasa hasta que Luis también está dentro.
    both_in.wait()
    recorder.step("sirve")
    ana_on.wait()
    luis_out.wait()


def luis():
    recorder.step("amasa")
    both_in.wait()
    ana_on.wait()
    recorder.step("hornea")


cooks = [
    Thread(target=recorder.work("Ana", ana)),
    Thread(target=recorder.work("Luis", luis)),
]
cooks[0].start()
ana_in.wait()
cooks[1].start()
cooks[1].join()
luis_out.wait()
cooks[0].join()
print(recorder.finish(), end="")
# ANCHOR_END: programa
