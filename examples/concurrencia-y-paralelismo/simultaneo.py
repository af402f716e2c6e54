"""Dos hilos, cada uno a mitad de un paso que no tiene ningún `await`.

Ejecuta: python3 examples/concurrencia-y-paralelismo/simultaneo.py
"""

# ANCHOR: programa
import threading
from contextlib import contextmanager


class Gauge:
    """Cuántos pasos están a medias, y cuántos llegaron a estarlo."""

    def __init__(self):
        self.now = self.max = 0
        self.lock = threading.Lock()

    @contextmanager
    def inside(self):
        with self.lock:
            self.now += 1
            self.max = max(self.max, self.now)
        yield
        with self.lock:
            self.now -= 1


def step(steps, meeting):
    with steps.inside():
        # Ninguno de los dos pasa de aquí hasta que llega el otro.
        meeting.wait()


steps, meeting = Gauge(), threading.Barrier(2)
cooks = [threading.Thread(target=step, args=(steps, meeting)) for _ in range(2)]
for cook in cooks:
    cook.start()
for cook in cooks:
    cook.join()
print(f"pasos a medias a la vez: {steps.max}")
# ANCHOR_END: programa
