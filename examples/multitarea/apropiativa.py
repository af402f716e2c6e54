"""Un hilo gira sin esperar ni ceder, y el otro tiene su turno igualmente.

Ejecuta: python3 examples/multitarea/apropiativa.py
"""

import os


def use_one_core():
    """Con un núcleo para los dos, uno avanza solo si se lo quitan al otro."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


# ANCHOR: programa
import threading
import time

spinning = threading.Event()
stop = threading.Event()


def compute():
    print("cálculo: empiezo, y no cedo")
    turns = 0
    while not stop.is_set():
        turns += 1
        if turns == 1_000:
            spinning.set()
    print("cálculo: me han avisado, paro")


use_one_core()
computing = threading.Thread(target=compute)
computing.start()
while not spinning.is_set():
    time.sleep(0.02)
print("principal: ¡basta!")
stop.set()
computing.join()
# ANCHOR_END: programa
