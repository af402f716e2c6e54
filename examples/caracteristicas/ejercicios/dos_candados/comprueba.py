"""Un cobro y una devolución que coinciden, y quien mira mientras tanto."""

import asyncio

from arnes import Lock, ends, ensure, named, who_waits


# Contar, dos veces, y quien mira las cuentas.
ENOUGH = 0.05


class Account:
    """Una cifra, con su mutex."""

    def __init__(self, name, amount):
        self.lock = Lock(name)
        self._amount = amount

    @property
    def amount(self):
        return self._amount

    @amount.setter
    def amount(self, amount):
        ensure(
            self.lock.locked(),
            f"se cambió la cifra de `{self.lock.name}` sin tener su mutex",
        )
        self._amount = amount


async def count():
    """Lo que se tarda en contar el dinero."""
    await asyncio.sleep(0.01)


async def audit(till, ledger):
    """Si nadie tiene ninguno de los dos, tienen que decir lo mismo."""
    for _ in range(100):
        await asyncio.sleep(0.001)
        if till.lock.locked() or ledger.lock.locked():
            continue
        ensure(
            till.amount == ledger.amount,
            f"alguien vio {till.amount} en la caja y {ledger.amount} en el "
            "libro: se soltó un mutex antes de tomar el otro",
        )


async def check(attempt):
    till, ledger = Account("caja", 100), Account("libro", 100)

    def at_once():
        return asyncio.gather(
            named("cobro", attempt.charge(till, ledger, 30)),
            named("devolución", attempt.refund(till, ledger, 20)),
        )

    async def both():
        loop = asyncio.get_running_loop()
        start = loop.time()
        await at_once()
        took = loop.time() - start
        ensure(
            took < ENOUGH,
            f"tardaron {took * 1000:.0f} ms y contar dos veces son 20: se "
            "pararon, cada una con lo que quería la otra, hasta que algo las "
            "cortó",
        )
        # Con los dos mutex ocupados, las dos tienen que esperar.
        async with till.lock, ledger.lock:
            waiting = at_once()
            await asyncio.sleep(0.02)
        await waiting
        # Y otra vez, cada una sola: así se ve lo que deja a medias.
        await named("cobro", attempt.charge(till, ledger, 5))
        await named("devolución", attempt.refund(till, ledger, 5))

    await asyncio.gather(
        ends(both(), lambda: f"se quedó esperando: {who_waits()}"),
        audit(till, ledger),
    )
    amounts = (till.amount, ledger.amount)
    ensure(amounts != (100, 100), "no se cobró ni se devolvió nada")
    ensure(
        amounts == (120, 120),
        f"la caja tiene {till.amount} y el libro dice {ledger.amount}: había "
        "100, y dos veces se cobraron 30 y se devolvieron 20",
    )
