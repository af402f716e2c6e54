"""Cree que la que termina ya no está en la cola: recibió su turno."""

from kitchen import ENDS, SPAWNED, TURN, WAKES


def queue(record):
    ready, ended = [], []
    for task, what in record:
        if what == SPAWNED:
            ready.append(task)
        elif what == TURN:
            ready = [it for it in ready if it != task]
        elif what == WAKES and task not in ready + ended:
            ready.append(task)
        elif what == ENDS:
            ended.append(task)
    return ready
