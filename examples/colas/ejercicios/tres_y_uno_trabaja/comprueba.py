"""Los cocineros y sus comandas."""

import asyncio

from arnes import Gauge, counted, ends, ensure

ORDERS = 12
# Lo que lleva una comanda, en milisegundos, y lo que lleva la primera.
EACH = 100
FIRST = 500
# Lo que tardan los tres: mientras uno hace la primera, los otros dos hacen las
# demás.
ALL = 600


class Line:
    def __init__(self):
        self.cooking = Gauge()
        self.done = []

    def orders(self):
        """Las comandas del día."""
        return range(1, ORDERS + 1)

    async def cook(self, order):
        with self.cooking.enter():
            takes = FIRST if order == 1 else EACH
            await asyncio.sleep(takes / 1000)
            self.done.append(order)


async def check(attempt):
    line = Line()
    loop = asyncio.get_running_loop()
    start = loop.time()
    await ends(
        attempt.run(line),
        lambda: "se quedó esperando: "
        + counted(
            len(line.done),
            "se cocinó # comanda",
            "se cocinaron # comandas",
        )
        + f" de {ORDERS}, y los cocineros siguen en la cola",
    )
    took = round((loop.time() - start) * 1000)
    done, most = set(line.done), line.cooking.most
    ensure(done, "no se cocinó ninguna comanda")
    ensure(
        line.cooking.entered == len(done),
        counted(
            line.cooking.entered,
            "se cocinó # plato",
            "se cocinaron # platos",
        )
        + " para "
        + counted(len(done), "# comanda", "# comandas")
        + ": alguna se hizo dos veces",
    )
    ensure(
        len(done) == ORDERS,
        counted(
            ORDERS - len(done),
            "se perdió # comanda",
            "se perdieron # comandas",
        )
        + f" de {ORDERS}",
    )
    ensure(
        most <= 3,
        f"cocinaron {most} a la vez, y los cocineros son tres",
    )
    ensure(
        most == 3,
        f"como mucho cocinó {most} a la vez, y los cocineros son tres: los "
        "demás esperan la cola",
    )
    ensure(
        took <= ALL,
        f"la primera comanda lleva {FIRST} ms, y algún cocinero miraba con "
        f"otras por hacer: tardaron {took} ms, y podían tardar {ALL}",
    )
