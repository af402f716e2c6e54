"""Cree que cada aviso es un turno más."""

from kitchen import SPAWNED, TURN, WAKES


def queue(record):
    ready = []
    for task, what in record:
        if what in (SPAWNED, WAKES):
            ready.append(task)
        elif what == TURN:
            ready = [it for it in ready if it != task]
    return ready
