"""Cree que apuntar dos veces arregla la que se pierde."""


def note(till):
    for _ in range(2):
        with till.lock:
            till.count += 1
