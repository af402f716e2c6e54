"""La caja, y una tarjeta que a veces no pasa."""

import asyncio

from arnes import Gauge, ends, ensure

TABLES = 4


class Declined(Exception):
    """La tarjeta no pasa."""


class Bank:
    def __init__(self, declined):
        self.declined = declined
        self.charged = self.closed = 0
        self.closing = Gauge()

    async def open(self):
        return Till(self)


class Till:
    """La caja abierta."""

    def __init__(self, bank):
        self.bank = bank

    async def charge(self, table):
        """Cobra una mesa, y dice cuánto."""
        await asyncio.sleep(0.02)
        if self.bank.declined == table:
            raise Declined(f"la tarjeta de la mesa {table} no pasa")
        self.bank.charged += 1
        return 10 * table

    async def close(self):
        """Envía lo cobrado al banco."""
        with self.bank.closing.enter():
            await asyncio.sleep(0.05)
            self.bank.closed += 1


async def day(attempt, declined):
    bank = Bank(declined)
    said = None
    task = asyncio.create_task(attempt.charge_all(bank))
    try:
        said = await ends(
            task,
            lambda: "se quedó esperando, y no queda nada que cobrar",
        )
    except Declined as why:
        said = why
    ensure(bank.charged > 0, "no se cobró a ninguna mesa")
    how = f"la mesa {declined} no pagó" if declined else "pagaron todas"
    closing = bank.closing.entered
    ensure(closing > 0, f"{how} y la caja se quedó abierta")
    ensure(
        bank.closed > 0 and bank.closing.now == 0,
        f"{how}, y al volver la caja todavía se estaba cerrando",
    )
    ensure(closing == 1, f"{how} y la caja se cerró {closing} veces")
    return said


async def check(attempt):
    said = await day(attempt, None)
    ensure(said == 100, f"pagaron todas, 100, y dijo {said}")
    said = await day(attempt, 3)
    ensure(isinstance(said, Declined), f"la mesa 3 no pagó, y dijo {said}")
