"""Un ejecutor con una cola: solo recibe turno la tarea que está en ella.

Ejecuta: python3 examples/cola-de-listas/cola_de_listas.py
"""

# ANCHOR: programa
import types
from collections import deque


class Task:
    """Al avisarla, va a la cola."""

    def __init__(self, ready, name, coroutine):
        self.ready = ready
        self.name = name
        self.coroutine = coroutine
        self.wake()

    def wake(self):
        self.ready.append(self)


def run(ready):
    while ready:
        task = ready.popleft()
        print(f"turno: {task.name}")
        try:
            give = task.coroutine.send(None)
        except StopIteration:
            pass
        else:
            give(task.wake)
        names = ", ".join(other.name for other in ready)
        print(f"  cola: [{names}]")


@types.coroutine
def pause(give):
    """Termina el turno. `give` dice a quién se le da el aviso."""
    yield give


class Bell:
    """El timbre del mostrador: el aviso de quien espera a que suene."""

    waiting = None

    def keep(self, wake):
        self.waiting = wake


async def serve(bell):
    await pause(bell.keep)
    print("  la sopa sale")


async def cook(bell):
    await pause(lambda wake: wake())
    print("  toca el timbre")
    bell.waiting()


ready = deque()
bell = Bell()
Task(ready, "sopa", serve(bell))
Task(ready, "caldo", cook(bell))
Task(ready, "pan", pause(lambda wake: wake()))
run(ready)
# ANCHOR_END: programa
