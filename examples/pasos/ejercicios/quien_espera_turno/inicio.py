"""Dice quién está en la cola de listas cuando acaba la grabación.

Cada suceso es una pareja: la tarea y lo que le pasa.
"""

from kitchen import SPAWNED, TURN, WAKES


def queue(record):
    ready = []
    for task, what in record:
        if what == SPAWNED:
            ready.append(task)
        elif what == TURN:
            ready = [it for it in ready if it != task]
        elif what == WAKES:
            ready.insert(0, task)
    return ready
