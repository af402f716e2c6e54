"""La sala, que escribe despacio, y la cocina, que apunta."""

import asyncio
import json

from arnes import counted, ends, ensure

# Lo que escribe la sala: cuánto espera antes, y qué. Lo que llega junto no
# tiene por qué ser una comanda.
WRITES = [(0, "so"), (1.5, "pa\n"), (0.1, "pan\nagua\n"), (3.1, "café\n")]
ORDERS = ["sopa", "pan", "agua", "café"]


class Kitchen:
    def __init__(self):
        self.orders = []
        self.looks = 0

    def note(self, order):
        self.orders.append(order)

    def look(self):
        """Mira el horno."""
        self.looks += 1


async def write(reader):
    for seconds, text in WRITES:
        await asyncio.sleep(seconds)
        reader.feed_data(text.encode())
    reader.feed_eof()


def shown(orders):
    return json.dumps(orders, ensure_ascii=False)


async def check(attempt):
    kitchen, reader = Kitchen(), asyncio.StreamReader()
    writing = asyncio.create_task(write(reader))
    loop = asyncio.get_running_loop()
    start = loop.time()
    await ends(
        attempt.take_orders(reader, kitchen),
        lambda: "la sala colgó, y la cocina sigue esperando con "
        f"{shown(kitchen.orders)} apuntado",
    )
    took = round((loop.time() - start) * 1000)
    writing.cancel()
    ensure(
        took >= 1000 * sum(seconds for seconds, _ in WRITES),
        f"la cocina se fue a los {took} ms con {shown(kitchen.orders)} "
        "apuntado, y la sala seguía escribiendo",
    )
    ensure(
        kitchen.orders == ORDERS,
        f"la sala pidió {shown(ORDERS)}, y se apuntó {shown(kitchen.orders)}",
    )
    ensure(
        kitchen.looks == 4,
        "la sala tuvo cuatro silencios de un segundo, y el horno se miró "
        + counted(kitchen.looks, "# vez", "# veces"),
    )
