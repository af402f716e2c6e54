"""El horno, que cuenta cuántos platos hay dentro."""

import asyncio

from arnes import Gauge, counted, ends, ensure

DISHES = 12
TRAYS = 2


class Oven:
    def __init__(self):
        self.gauge = Gauge()

    async def bake(self, dish):
        with self.gauge.enter():
            await asyncio.sleep(0.1)


async def check(attempt):
    trays, oven = asyncio.Semaphore(TRAYS), Oven()
    dishes = (attempt.cook(n, trays, oven) for n in range(1, DISHES + 1))
    gauge = oven.gauge
    await ends(
        asyncio.gather(*dishes),
        lambda: "se quedó esperando: "
        + counted(gauge.entered, "se horneó #", "se hornearon #")
        + f" de {DISHES} platos, y en el semáforo "
        + counted(trays._value, "queda # permiso", "quedan # permisos")
        + ": nadie devuelve el suyo",
    )
    ensure(
        gauge.most <= TRAYS,
        f"hubo {gauge.most} a la vez en el horno y el límite es {TRAYS}: el "
        "permiso se devolvió antes de hornear",
    )
    ensure(
        gauge.entered == DISHES,
        counted(
            DISHES - gauge.entered,
            "se perdió # plato",
            "se perdieron # platos",
        )
        + f": llegaron {DISHES} y "
        + counted(gauge.entered, "se horneó #", "se hornearon #"),
    )
    ensure(
        gauge.most == TRAYS,
        f"como mucho hubo {gauge.most} a la vez, y en el horno caben {TRAYS}: "
        "tarda el doble",
    )
