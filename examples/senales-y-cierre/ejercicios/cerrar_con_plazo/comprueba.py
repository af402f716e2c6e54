"""Una cocina que cierra con platos al fuego."""

import asyncio

from arnes import Gauge, counted, ends, ensure

# Lo que se espera a lo que está al fuego.
GRACE = 1
CLOSE = 0.45


class Service:
    def __init__(self, third):
        self.start = asyncio.get_running_loop().time()
        # Lo que tarda cada pedido; si no lo dice, no acaba.
        self.takes = [0.2, 0.9, third, 0.3]
        self.accepted = self.late = self.done = 0
        self.fire = Gauge()

    def elapsed(self):
        return asyncio.get_running_loop().time() - self.start

    async def next_order(self):
        """Llega uno cada 100 milisegundos."""
        order = self.accepted
        await asyncio.sleep(0.1 * (order + 1) - self.elapsed())
        if self.elapsed() > CLOSE:
            self.late += 1
        self.accepted += 1
        return order

    async def cook(self, order):
        with self.fire.enter():
            takes = self.takes[order] if order < len(self.takes) else 0.1
            if takes is None:
                await asyncio.get_running_loop().create_future()
            await asyncio.sleep(takes)
            self.done += 1

    async def closing(self):
        """Hasta que se pida el cierre."""
        await asyncio.sleep(CLOSE - self.elapsed())


async def day(attempt, third):
    service = Service(third)

    def stuck():
        if service.late:
            return f"con el cierre pedido, aceptó más pedidos: {service.late}"
        return (
            f"se quedó esperando platos que no acaban ({service.fire.now}): "
            "al cierre le falta el plazo"
        )

    told = await ends(attempt.run(service), stuck, limit=60)
    took = round(service.elapsed() * 1000)
    # Lo que se corta se suelta en su turno.
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    ensure(service.fire.entered > 0, "no se cocinó nada")
    ensure(
        service.late == 0,
        f"con el cierre pedido, aceptó más pedidos: {service.late}",
    )
    left = service.fire.now
    ensure(left == 0, f"volvió con platos todavía al fuego: {left}")
    done, cut = service.done, service.accepted - service.done
    saved, hopeless = (3, 1) if third is None else (4, 0)
    ensure(
        cut <= hopeless,
        "al cerrar cortó "
        + counted(
            cut - hopeless,
            "# plato que acababa",
            "# platos que acababan",
        )
        + " dentro del plazo",
    )
    ensure(
        (done, cut) == (saved, hopeless),
        counted(done, "acabó # plato", "acabaron # platos")
        + f" de {saved}",
    )
    ensure(
        told == (done, cut),
        counted(done, "acabó # plato", "acabaron # platos")
        + f" y cortó {cut}, y dice que son {told[0]} y {told[1]}",
    )
    return took


async def check(attempt):
    took = await day(attempt, 0.4)
    ensure(
        took == 1100,
        f"el último plato salió a los 1100 ms, y volvió a los {took}",
    )
    took = await day(attempt, None)
    ensure(
        took == 1450,
        f"el plazo se cumplía a los 1450 ms, y volvió a los {took}",
    )
