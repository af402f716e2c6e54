"""Un semáforo con una fila, y el permiso que se pierde al irse alguien.

Ejecuta: python3 examples/cola-mutex-evento/semaforo.py
"""

# ANCHOR: programa
import types
from collections import deque


@types.coroutine
def pause(line, wake):
    line.append(wake)
    yield


class Semaphore:
    def __init__(self, passes_on):
        self.permits = 0
        self.line = deque()
        self.passes_on = passes_on

    def release(self):
        self.permits += 1
        self.wake_next()

    def wake_next(self):
        if self.line:
            self.line.popleft()()

    async def acquire(self, wake):
        """Espera un permiso. Si se cierra a medias, puede pasar el aviso."""
        while self.permits == 0:
            try:
                await pause(self.line, wake)
            except GeneratorExit:
                if self.permits and self.passes_on:
                    self.wake_next()
                raise
        self.permits -= 1


def story(passes_on):
    oven = Semaphore(passes_on)
    bread = oven.acquire(lambda: print("  aviso para el pan"))
    custard = oven.acquire(lambda: print("  aviso para el flan"))
    bread.send(None)
    custard.send(None)
    oven.release()
    print("  el pan se va sin usar su turno")
    bread.close()
    print(f"  permisos libres: {oven.permits}")


print("sin relevo:")
story(False)
print("con relevo:")
story(True)
# ANCHOR_END: programa
