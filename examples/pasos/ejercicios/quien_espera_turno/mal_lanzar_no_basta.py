"""Cree que una tarea no está lista hasta que alguien la despierta."""

from kitchen import ENDS, TURN, WAKES


def queue(record):
    ready = []
    for task, what in record:
        if what == WAKES and task not in ready:
            ready.append(task)
        elif what in (TURN, ENDS):
            ready = [it for it in ready if it != task]
    return ready
