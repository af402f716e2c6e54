"""Cada aviso llega a todos los que se han suscrito antes.

Ejecuta: python3 examples/canales/a_todos.py
"""

# ANCHOR: programa
import asyncio

CLOSED = object()


class Broadcast:
    def __init__(self):
        self.queues = []

    def subscribe(self):
        self.queues.append(asyncio.Queue())
        return self.queues[-1]

    def send(self, item):
        for queue in self.queues:
            queue.put_nowait(item)
        return len(self.queues)


async def listen(name, news):
    while (dish := await news.get()) is not CLOSED:
        print(f"{name}: se acaba {dish}")
    print(f"{name}: no hay más avisos")


async def main():
    broadcast = Broadcast()
    async with asyncio.TaskGroup() as rooms:
        rooms.create_task(listen("sala", broadcast.subscribe()))
        print(f"cocina: avisa a {broadcast.send('la sopa')}")

        rooms.create_task(listen("terraza", broadcast.subscribe()))
        print(f"cocina: avisa a {broadcast.send('el arroz')}")

        broadcast.send(CLOSED)


asyncio.run(main())
# ANCHOR_END: programa
