"""Tareas que dejan su resultado, o su fallo, en un manejador.

Ejecuta: python3 examples/tareas-por-dentro/manejador_a_mano.py
"""

# ANCHOR: programa
from collections import deque

ready = deque()


class Task:
    """Una corrutina, su resultado y a quién despertar entonces."""

    def __init__(self, coro):
        self.coro = coro
        self.done = False
        self.result = self.error = self.joiner = None
        ready.append(self)

    def step(self):
        try:
            awaited = self.coro.send(None)
        except StopIteration as end:
            self.result = end.value
        # Un fallo también es un final, y no sale de aquí.
        except Exception as error:
            self.error = error
        else:
            awaited.joiner = self
            return
        self.done = True
        if self.joiner:
            ready.append(self.joiner)

    def __await__(self):
        if not self.done:
            yield self
        if self.error:
            raise self.error
        return self.result


def run():
    while ready:
        ready.popleft().step()


async def price(dish):
    print(f"cocina: {dish}")
    match dish:
        case "sopa":
            return 5
        case _:
            raise LookupError(f"{dish} no está en la carta")


async def show(task):
    try:
        print(f"sala: {await task} euros")
    except LookupError:
        print("sala: no hay precio")


async def serve():
    print("sala: espera el precio de la sopa")
    await show(soup)
    await show(pizza)


room = Task(serve())
soup = Task(price("sopa"))
pizza = Task(price("pizza"))
run()
print("la cola está vacía")
# ANCHOR_END: programa
