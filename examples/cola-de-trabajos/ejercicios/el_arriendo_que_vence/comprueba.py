"""La mesa común, con comandas que se arriendan."""

import asyncio
from dataclasses import dataclass

from arnes import Gauge, counted, ends, ensure

# Lo que dura un arriendo, si no se renueva.
LEASE = 0.3
# Más veces de las que hacen falta.
ENOUGH = 20


def now():
    return round(asyncio.get_running_loop().time(), 6)


@dataclass
class Order:
    # Quién la tiene, y hasta cuándo.
    holder: int = 0
    until: float = 0
    done: bool = False


@dataclass
class Lease:
    """Una comanda arrendada."""

    order: int
    holder: int


class Table:
    def __init__(self, orders, takes_away=None):
        self.orders = [Order(until=now()) for _ in range(orders)]
        self.cooking = Gauge()
        self.cooked = self.renewed = self.finished = 0
        # Desde cuándo nadie puede renovar la primera.
        self.takes_away = takes_away and now() + takes_away

    def claimed(self):
        """Cuántas veces se ha tomado alguna."""
        return sum(it.holder for it in self.orders)

    async def claim(self):
        """Toma la primera que no tenga nadie; `None`, si están todas."""
        while not all(it.done for it in self.orders):
            # Los que no van a acabar nunca se paran aquí.
            if self.cooking.entered > ENOUGH:
                await asyncio.get_running_loop().create_future()
            for index, order in enumerate(self.orders):
                if not order.done and order.until <= now():
                    order.holder += 1
                    order.until = now() + LEASE
                    return Lease(index, order.holder)
            await asyncio.sleep(0.01)

    async def cook(self, lease):
        """La hace, en 700 milisegundos."""
        with self.cooking.enter():
            await asyncio.sleep(0.7)
            self.cooked += 1

    async def renew(self, lease):
        """Alarga el arriendo, si aún es suyo."""
        await asyncio.sleep(0.005)
        self.renewed += 1
        if self.renewed > 5 * ENOUGH:
            await asyncio.get_running_loop().create_future()
        order = self.orders[lease.order]
        taken = self.takes_away and self.takes_away <= now()
        if taken and lease.order == 0 and lease.holder == 1:
            # El encargado la quita: la tendrá otro.
            order.until = now()
        mine = order.holder == lease.holder and now() < order.until
        if mine:
            order.until = now() + LEASE
        return mine

    async def finish(self, lease):
        """La da por hecha, si aún es suya."""
        order = self.orders[lease.order]
        mine = order.holder == lease.holder and now() < order.until
        if mine and not order.done:
            order.done = True
            self.finished += 1
        return mine


async def all_done(attempt, table, cooks):
    def stuck():
        began, claimed = table.cooking.entered, table.claimed()
        if began > claimed:
            return (
                counted(claimed, "se tomó # comanda", "se tomaron # comandas")
                + " y "
                + counted(began, "se empezó # guiso", "se empezaron # guisos")
                + ": en vez de seguir, cada vez empezó de cero"
            )
        return (
            "se empezó a cocinar "
            + counted(began, "# vez", "# veces")
            + " y "
            + counted(
                table.finished,
                "se dio por hecha # comanda",
                "se dieron por hechas # comandas",
            )
            + ": el arriendo vence mientras se hacen"
        )

    works = asyncio.gather(*(attempt.work(table) for _ in range(cooks)))
    await ends(works, stuck, limit=60)


async def check(attempt):
    table = Table(2)
    await all_done(attempt, table, 3)
    began = table.cooking.entered
    ensure(began > 0, "no se cocinó ninguna comanda")
    ensure(
        began == 2 and table.finished == 2,
        "dos comandas se cocinaron "
        + counted(began, "# vez", "# veces")
        + ": el arriendo venció mientras se hacían",
    )

    table = Table(1, 0.4)
    start = now()
    first = asyncio.create_task(attempt.work(table))
    await asyncio.sleep(0.6)
    still = table.cooking.now
    ensure(
        still == 1,
        "a un cocinero le quitaron la comanda y a otro se la dieron, y "
        f"cocinaban {still}",
    )
    await all_done(attempt, table, 1)
    await ends(first, lambda: "un cocinero no vuelve, y está todo hecho")
    ensure(
        table.cooked == 1,
        f"le quitaron la comanda y siguió con ella: se hizo {table.cooked} "
        "veces",
    )
    took = round((now() - start) * 1000)
    ensure(
        took < 1300,
        "le quitaron la comanda a los 400 ms, se enteró tarde, y la de otro "
        f"no estuvo hasta los {took}",
    )

    table = Table(1)
    first = asyncio.create_task(attempt.work(table))
    await asyncio.sleep(0.4)
    first.cancel()
    await asyncio.sleep(0.001)
    ensure(
        table.cooking.now == 0,
        "un cocinero se fue, y su guiso siguió al fuego",
    )
    await asyncio.sleep(LEASE + 0.02)
    start = now()
    await ends(
        attempt.work(table),
        lambda: "un cocinero se fue, y su arriendo se renovó "
        + counted(table.renewed, "# vez", "# veces")
        + ": su comanda no la hace nadie",
        limit=60,
    )
    took = round((now() - start) * 1000)
    ensure(
        took < 800,
        "un cocinero se fue a mitad, y su comanda siguió siendo suya: la hizo "
        f"otro a los {took} ms",
    )
