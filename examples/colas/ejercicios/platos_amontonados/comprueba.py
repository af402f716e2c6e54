"""La cocina, el mostrador y los camareros."""

import asyncio

from arnes import counted, ends, ensure

DISHES = 1000
# Los del mostrador, el que tiene la cocina en la mano y el del camarero.
ROOM = 8 + 2


class Line:
    def __init__(self):
        self.cooked = self.carried = self.most = 0

    async def cook(self):
        """Hace un plato; cuando ya están los mil, `None`."""
        await asyncio.sleep(0.001)
        if self.cooked == DISHES:
            return None
        self.cooked += 1
        self.most = max(self.most, self.cooked - self.carried)
        return self.cooked

    async def carry(self, dish):
        """Lleva un plato a su mesa."""
        await asyncio.sleep(0.01)
        self.carried += 1


async def check(attempt):
    line = Line()
    loop = asyncio.get_running_loop()
    start = loop.time()
    await ends(
        attempt.run(line),
        lambda: "se quedó esperando: "
        + counted(line.cooked, "se hizo # plato", "se hicieron # platos")
        + " y "
        + counted(line.carried, "se llevó #", "se llevaron #"),
    )
    ensure(line.cooked > 0, "la cocina no hizo ningún plato")
    ensure(
        line.carried == line.cooked,
        counted(
            line.cooked - line.carried,
            "se perdió # plato",
            "se perdieron # platos",
        )
        + ": "
        + counted(line.cooked, "se hizo #", "se hicieron #")
        + " y "
        + counted(line.carried, "se llevó #", "se llevaron #"),
    )
    ensure(
        line.cooked == DISHES,
        counted(line.cooked, "se hizo # plato", "se hicieron # platos")
        + f" de {DISHES}",
    )
    ensure(
        line.most <= ROOM,
        f"llegó a haber {line.most} platos hechos y sin llevar, y en el "
        "mostrador caben 8: la cocina no espera a nadie",
    )
    ensure(
        line.most > 2,
        "la cocina hizo cada plato cuando el anterior ya estaba en su mesa: "
        "el mostrador sobra",
    )
    took = round((loop.time() - start) * 1000)
    ensure(
        took < 10_100,
        f"tardó {took} ms, y llevar mil platos son 10000: la cocina y los "
        "camareros se esperaron con sitio en el mostrador",
    )
