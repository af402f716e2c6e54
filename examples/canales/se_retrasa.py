"""Quien escucha despacio pierde los avisos más viejos, y se le dice cuántos.

Ejecuta: python3 examples/canales/se_retrasa.py
"""

# ANCHOR: programa
import asyncio

MINUTE = 0.1

CLOSED = object()


class News:
    """Lo último que se ha dicho a uno, y cuánto se ha perdido."""

    def __init__(self, maxsize):
        self.queue = asyncio.Queue(maxsize)
        self.lost = 0

    def send(self, item):
        if self.queue.full():
            self.queue.get_nowait()
            self.lost += 1
        self.queue.put_nowait(item)


async def listen(name, minutes, news):
    while True:
        table = await news.queue.get()
        if news.lost:
            print(f"{name}: ha perdido {news.lost}")
            news.lost = 0
        if table is CLOSED:
            break
        print(f"{name}: mesa {table}")
        await asyncio.sleep(minutes * MINUTE)


async def main():
    room, terrace = News(2), News(2)
    async with asyncio.TaskGroup() as rooms:
        rooms.create_task(listen("sala", 1, room))
        rooms.create_task(listen("terraza", 45, terrace))
        for table in range(1, 6):
            for news in [room, terrace]:
                news.send(table)
            await asyncio.sleep(10 * MINUTE)
        # Cerrar no borra nada: espera su sitio.
        for news in [room, terrace]:
            await news.queue.put(CLOSED)


asyncio.run(main())
# ANCHOR_END: programa
