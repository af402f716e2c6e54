"""Cuatro mesas: una que calla, otra a medio servir, otra que no para y otra que
cuelga.
"""

import asyncio

from arnes import counted, ends, ensure

CLOSE = 500


class Table:
    def __init__(self, every, orders, takes, hangs):
        self.start = asyncio.get_running_loop().time()
        # Cada cuánto pide, y cuántas veces antes de callarse.
        self.every, self.orders = every, orders
        # Lo que tarda en servirse.
        self.takes = takes
        # Si cuelga tras el último pedido.
        self.hangs = hangs
        self.taken = self.late = self.served = 0

    def elapsed(self):
        now = asyncio.get_running_loop().time()
        return round((now - self.start) * 1000)

    async def next_order(self):
        """Espera el siguiente pedido; cancelarlo no pierde ninguno."""
        if self.taken == self.orders and self.hangs:
            await asyncio.sleep(self.every / 1000)
            self.hangs = False
            return None
        if self.taken == self.orders:
            await asyncio.get_running_loop().create_future()
        if self.every:
            await asyncio.sleep(self.every / 1000)
        number = self.taken
        self.taken += 1
        if self.elapsed() >= CLOSE:
            self.late += 1
        return number

    async def answer(self, order):
        """Lo sirve."""
        await asyncio.sleep(self.takes / 1000)
        self.served += 1


async def one(attempt, who, every, orders, takes, hangs=False):
    """Cuándo deja a esa mesa."""
    closing = asyncio.Event()
    table = Table(every, orders, takes, hangs)
    asyncio.get_running_loop().call_later(CLOSE / 1000, closing.set)
    await ends(
        attempt.attend(table, closing),
        lambda: f"se pidió el cierre, y sigue esperando a {who}, que no "
        "cuelga",
        limit=60,
    )
    took = table.elapsed()
    ensure(table.taken > 0, f"no se atendió a {who}")
    ensure(
        table.late == 0,
        "con el cierre pedido, tomó "
        + counted(table.late, "# pedido", "# pedidos")
        + f" más a {who}",
    )
    ensure(
        table.taken == table.served,
        f"se cortó a medias la respuesta a {who}: pedidos tomados, "
        f"{table.taken}; servidos, {table.served}",
    )
    return took


async def check(attempt):
    for who, every, orders, takes, due in [
        ("la mesa que calla", 100, 1, 50, 500),
        ("la mesa a medio servir", 100, 1, 900, 1000),
        ("la mesa que no para", 0, 50, 40, 520),
    ]:
        took = await one(attempt, who, every, orders, takes)
        ensure(
            took == due,
            f"el cierre se pidió a los 500 ms, y dejó a {who} a los {took} y "
            f"no a los {due}",
        )
    took = await one(attempt, "la mesa que cuelga", 100, 1, 50, hangs=True)
    ensure(
        took == 250,
        f"una mesa colgó a los 250 ms, sin cierre, y la dejó a los {took}",
    )
