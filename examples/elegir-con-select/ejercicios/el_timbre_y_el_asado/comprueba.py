"""Los pedidos, la puerta y un fuego en el que caben dos."""

import asyncio

from arnes import Gauge, counted, ends, ensure

# Cuándo suena el timbre, en milisegundos. La última vez ya no hay pedidos, y
# queda un plato al fuego.
RINGS = [150, 600, 1000]
DISHES = 5


class Kitchen:
    def __init__(self):
        self._orders = asyncio.Queue()
        self._bells = asyncio.Queue()
        self.fire = Gauge()
        self.taken = self.done = 0
        self.opened = []
        self.start = asyncio.get_running_loop().time()

    async def next_order(self):
        """El siguiente; `None`, cuando ya no habrá más."""
        order = await self._orders.get()
        self.taken += order is not None
        return order

    async def bell(self):
        """Hasta que suene."""
        await self._bells.get()

    def open(self):
        self.opened.append(self.elapsed())

    def elapsed(self):
        now = asyncio.get_running_loop().time()
        return round((now - self.start) * 1000)

    async def cook(self, order):
        """Tarda 400 milisegundos."""
        with self.fire.enter():
            await asyncio.sleep(0.4)
            self.done += 1

    def ring(self):
        self._bells.put_nowait(None)

    async def day(self):
        for order in range(1, DISHES + 1):
            self._orders.put_nowait(order)
        # No habrá más.
        self._orders.put_nowait(None)
        before = 0
        for at in RINGS:
            await asyncio.sleep((at - before) / 1000)
            before = at
            self.ring()


async def check(attempt):
    kitchen = Kitchen()
    day = asyncio.create_task(kitchen.day())
    await ends(
        attempt.serve(kitchen),
        lambda: "se quedó esperando, y ya no hay pedidos",
    )
    took = kitchen.elapsed()
    taken, done, left = kitchen.taken, kitchen.done, kitchen.fire.now
    ensure(taken > 0, "no se atendió ningún pedido")
    ensure(
        left == 0,
        "volvió con "
        + counted(left, "# plato", "# platos")
        + " a medias",
    )
    ensure(
        done == taken,
        "tomó "
        + counted(taken, "# pedido", "# pedidos")
        + " y volvió con "
        + counted(done, "# hecho", "# hechos")
        + ": lo demás se soltó a medias",
    )
    ensure(
        done == DISHES,
        counted(done, "se hizo # plato", "se hicieron # platos")
        + f" de {DISHES}",
    )
    day.cancel()
    for rang in (it for it in RINGS if it < took):
        ensure(
            rang in kitchen.opened,
            f"el timbre sonó a los {rang} ms con un plato al fuego, y la "
            "puerta siguió cerrada: mientras se cocina no lo oye nadie",
        )
    most = kitchen.fire.most
    ensure(most <= 2, f"se cocinaron {most} a la vez, y caben dos")
    ensure(most == 2, "se cocinaron de uno en uno, y caben dos")
    # Después de volver.
    opened = len(kitchen.opened)
    kitchen.ring()
    await asyncio.sleep(0.001)
    ensure(
        len(kitchen.opened) == opened,
        f"`serve` volvió a los {took} ms, sonó el timbre después, y alguien "
        "que dejó en marcha abrió la puerta",
    )
