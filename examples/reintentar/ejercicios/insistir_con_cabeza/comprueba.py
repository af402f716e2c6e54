"""Una cocina que falla, y que cobra."""

import asyncio

from arnes import counted, ends, ensure


class Busy(Exception):
    """Está ocupada, y no lo ha hecho."""


class Cut(Exception):
    """Se ha cortado: puede haberlo hecho."""


class NoSuchDish(Exception):
    """Ese plato no existe."""


class Shop:
    def __init__(self, *replies):
        # Lo que contesta a cada llamada; si no lo dice, como a la última.
        self.replies = replies
        self.keys = 0
        self.seen = []
        self.charged = set()
        self.used = []
        self.start = asyncio.get_running_loop().time()

    def new_key(self):
        """Una clave que no tiene otro pedido."""
        self.keys += 1
        return self.keys

    async def call(self, key):
        """Pide el plato, con su clave. Lo cobra si no ha visto la clave."""
        now = asyncio.get_running_loop().time()
        self.seen.append(round((now - self.start) * 1000))
        self.used.append(key)
        time = len(self.seen)
        if time > 1000:
            await asyncio.get_running_loop().create_future()
        await asyncio.sleep(0.01)
        reply = self.replies[min(time, len(self.replies)) - 1]
        if reply in (None, Cut):
            self.charged.add(key)
        if reply:
            raise reply()


async def ordered(attempt, *replies):
    """Lo que dice `order`, las pausas que hizo y lo que se cobró."""
    shop = Shop(*replies)
    said = None
    task = asyncio.create_task(attempt.order(shop))
    try:
        await ends(
            task,
            lambda: "llamó "
            + counted(len(shop.seen), "# vez", "# veces")
            + f" en {shop.seen[-1]} ms",
        )
    except (Busy, Cut, NoSuchDish) as why:
        said = type(why)
    end = round((asyncio.get_running_loop().time() - shop.start) * 1000)
    seen = shop.seen
    ensure(seen, "no se llamó a la cocina")
    for key in shop.used:
        ensure(
            key in range(1, shop.keys + 1),
            f"la clave {key} no la dio la cocina: la puede llevar otro "
            "pedido, y ese no se cobraría",
        )
    late = end - seen[-1] - 10
    ensure(
        late == 0,
        f"tras la última llamada, la {len(seen)}, esperó {late} ms más para "
        "nada",
    )
    pauses = [after - at - 10 for at, after in zip(seen, seen[1:])]
    return said, pauses, len(shop.charged)


def told(said):
    return said.__name__ if said else "que bien"


async def check(attempt):
    said, pauses, _ = await ordered(attempt, NoSuchDish)
    ensure(
        not pauses and said == NoSuchDish,
        "el plato no existe, y llamó "
        + counted(len(pauses) + 1, "# vez", "# veces")
        + f" y dijo {told(said)}",
    )
    said, pauses, _ = await ordered(attempt, Busy, NoSuchDish)
    ensure(
        len(pauses) == 1 and said == NoSuchDish,
        "a la segunda llamada la cocina dijo que el plato no existe, y llamó "
        + counted(len(pauses) + 1, "# vez", "# veces")
        + f" y dijo {told(said)}",
    )
    said, pauses, charged = await ordered(attempt, Busy, Cut, Cut, None)
    ensure(
        said is None,
        f"la cocina contestó bien a la cuarta, y dijo {told(said)}",
    )
    ensure(
        charged == 1,
        f"el mismo pedido se cobró {charged} veces: cada intento llevaba otra "
        "clave",
    )
    ensure(
        pauses == [100, 200, 400],
        f"las pausas fueron de {pauses} ms, y son [100, 200, 400]",
    )
    said, pauses, _ = await ordered(attempt, Busy, Cut)
    calls = len(pauses) + 1
    ensure(
        calls == 6,
        "la cocina no contesta, y llamó "
        + counted(calls, "# vez", "# veces"),
    )
    ensure(
        pauses[4] <= 1000,
        f"la quinta pausa fue de {pauses[4]} ms, y el tope es 1000",
    )
    ensure(
        pauses == [100, 200, 400, 800, 1000],
        f"las pausas fueron de {pauses} ms, y son [100, 200, 400, 800, 1000]",
    )
    ensure(said == Cut, f"la última llamada se cortó, y dijo {told(said)}")
