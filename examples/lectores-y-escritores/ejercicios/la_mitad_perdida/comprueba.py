"""La sala, que escribe despacio, y la cocina, que apunta."""

import asyncio
import json

from arnes import counted, ends, ensure

COFFEE = "café\n".encode()
# Lo que escribe la sala: cuánto espera antes, y qué. Lo que llega junto no
# tiene por qué ser una comanda, ni acabar donde acaba una letra: la é son dos
# bytes.
WRITES = [
    (0, b"so"),
    (1.5, b"pa\n"),
    (0.1, b"pan\nagua\n"),
    (3.1, COFFEE[:4]),
    (0.1, COFFEE[4:]),
]
# La que se pone donde los bytes no son ninguna.
NO_LETTER = chr(0xFFFD)
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
    for seconds, data in WRITES:
        await asyncio.sleep(seconds)
        reader.feed_data(data)
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
        not any(NO_LETTER in order for order in kitchen.orders),
        "la é de «café» llegó en dos trozos, un byte en cada uno, y cada "
        "trozo se convirtió en texto por su cuenta: se apuntó otra cosa",
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
