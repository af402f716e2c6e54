"""Un hilo gira sin esperar ni ceder, y el otro tiene su turno igualmente.

Ejecuta: python3 examples/multitarea/apropiativa.py
"""

# ANCHOR: programa
import os
import threading

started = threading.Event()
stop = threading.Event()


def beat():
    print("cocinero: bato sin parar")
    started.set()
    while not stop.is_set():
        pass
    print("cocinero: he oído el aviso y paro")


# Con un núcleo para los dos, el camarero solo avanza si se lo quitan al otro.
if hasattr(os, "sched_setaffinity"):
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})

cook = threading.Thread(target=beat)
cook.start()
# Cambio voluntario: este hilo no tiene nada que hacer hasta entonces.
started.wait()
print("camarero: ¡basta!")
stop.set()
cook.join()
# ANCHOR_END: programa
