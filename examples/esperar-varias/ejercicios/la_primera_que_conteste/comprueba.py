"""Tres proveedores, cada uno a su paso."""

import asyncio

from arnes import Gauge, ends, ensure


class Market:
    def __init__(self):
        self.asked = Gauge()
        self.paid = 0

    async def order(self, supplier):
        """Pide el pescado a ese proveedor, y lo paga cuando llega."""
        with self.asked.enter():
            await asyncio.sleep([0.3, 0.1, 0.2][supplier % 3])
            self.paid += 1
            return supplier


async def check(attempt):
    market = Market()
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
    ensure(
        first == 1 and took == 100,
        f"a los {took} ms volvió con el proveedor {first}, y el 1 lo trajo a "
        "los 100",
    )
    await asyncio.sleep(1)
    ensure(
        market.paid == 1,
        f"se pagaron {market.paid} pedidos: los que no ganaron siguieron en "
        "marcha",
    )
