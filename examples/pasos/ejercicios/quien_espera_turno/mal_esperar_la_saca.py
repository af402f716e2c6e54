"""Cree que al ponerse a esperar se pierde el aviso que ya había llegado."""

from kitchen import ENDS, SPAWNED, TURN, WAITS, WAKES


def queue(record):
    ready, ended = [], []
    for task, what in record:
        if what == SPAWNED:
            ready.append(task)
        elif what in (TURN, WAITS):
            ready = [it for it in ready if it != task]
        elif what == WAKES and task not in ready + ended:
            ready.append(task)
        elif what == ENDS:
            ended.append(task)
    return ready
