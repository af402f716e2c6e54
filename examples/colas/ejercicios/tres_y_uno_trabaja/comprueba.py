"""Los cocineros y sus comandas."""

import asyncio

from arnes import Gauge, counted, ends, ensure

ORDERS = 12


class Line:
    def __init__(self):
        self.cooking = Gauge()
        self.done = []

    def orders(self):
        """Las comandas del día."""
        return range(1, ORDERS + 1)

    async def cook(self, order):
        with self.cooking.enter():
            await asyncio.sleep(0.1)
            self.done.append(order)


async def check(attempt):
    line = Line()
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
