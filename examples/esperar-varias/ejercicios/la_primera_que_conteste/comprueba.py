"""Tres proveedores, cada uno a su paso."""

import asyncio

from arnes import Gauge, ends, ensure

# Lo que tarda cada proveedor, en milisegundos: cada día es otro el que llega
# antes, y no vale saberlo.
DAYS = [(100, 200, 300), (250, 150, 350), (400, 300, 200)]


class Market:
    def __init__(self, takes):
        self.takes = takes
        self.asked = Gauge()
        self.paid = 0

    async def order(self, supplier):
        """Pide el pescado a ese proveedor, y lo paga cuando llega."""
        with self.asked.enter():
            await asyncio.sleep(self.takes[supplier - 1] / 1000)
            self.paid += 1
            return supplier


async def check(attempt):
    for takes in DAYS:
        await day(attempt, takes)


async def day(attempt, takes):
    market = Market(takes)
    loop = asyncio.get_running_loop()
    start = loop.time()
    first = await ends(
        attempt.fastest(market),
        lambda: "se quedó esperando, y ya hay pescado",
    )
    took = round((loop.time() - start) * 1000)
    most = market.asked.most
    ensure(market.asked.entered > 0, "no se pidió nada a nadie")
    ensure(
        most == 3,
        f"se pidió a {most} a la vez, y los proveedores son tres",
    )
    soonest = min(takes)
    supplier = takes.index(soonest) + 1
    ensure(
        first == supplier and took == soonest,
        f"a los {took} ms volvió con el proveedor {first}, y el {supplier} lo "
        f"trajo a los {soonest}",
    )
    await asyncio.sleep(1)
    ensure(
        market.paid == 1,
        f"se pagaron {market.paid} pedidos: los que no ganaron siguieron en "
        "marcha",
    )
