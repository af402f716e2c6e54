"""La mitad de Python de la medición; nucleos.rs la ejecuta y lee su número.

Ejecuta: python3 examples/varios-nucleos/nucleos.py threads|processes
"""

import multiprocessing
import resource
import sys
import threading
import time


def compute():
    """Un cálculo que no espera a nada."""
    for _ in range(60_000_000):
        pass


def cpu_seconds():
    """Tiempo de CPU de este proceso y de los hijos que ya han terminado."""
    whose = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return sum(sum(resource.getrusage(who)[:2]) for who in whose)


if __name__ == "__main__":
    how = {"threads": threading.Thread, "processes": multiprocessing.Process}
    workers = [how[sys.argv[1]](target=compute) for _ in range(2)]
    start, cpu = time.monotonic(), cpu_seconds()
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    print((cpu_seconds() - cpu) / (time.monotonic() - start))
