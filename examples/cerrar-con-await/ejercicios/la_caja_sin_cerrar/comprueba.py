"""La caja, y una tarjeta que a veces no pasa."""

import asyncio

from arnes import Gauge, counted, ends, ensure

TABLES = 4


class Declined(Exception):
    """La tarjeta no pasa."""


class Bank:
    def __init__(self, declined):
        self.declined = declined
        self.opened = self.charged = self.closed = 0
        self.closing = Gauge()
        # Los cobros con la caja ya cerrada, o cerrándose.
        self.late = 0

    async def open(self):
        self.opened += 1
        return Till(self)


class Till:
    """La caja abierta."""

    def __init__(self, bank):
        self.bank = bank

    async def charge(self, table):
        """Cobra una mesa, y dice cuánto."""
        await asyncio.sleep(0.02 * table)
        if self.bank.declined == table:
            raise Declined(refusal(table))
        self.bank.charged += 1
        self.bank.late += self.bank.closing.entered > 0
        return 10 * table

    async def close(self):
        """Envía lo cobrado al banco."""
        with self.bank.closing.enter():
            await asyncio.sleep(0.05)
            self.bank.closed += 1


def refusal(table):
    return f"la tarjeta de la mesa {table} no pasa"


async def day(attempt, declined):
    """Lo que dijo, y a cuántas mesas se había cobrado."""
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
    charged, closed, still = bank.charged, bank.closed, bank.closing.now
    ensure(charged > 0, "no se cobró a ninguna mesa")
    # Lo que haya quedado en marcha, que acabe.
    await asyncio.sleep(1)
    how = f"la mesa {declined} no pagó" if declined else "pagaron todas"
    closing = bank.closing.entered
    ensure(closing > 0, f"{how} y la caja se quedó abierta")
    ensure(
        closed > 0 and still == 0,
        f"{how}, y al volver la caja todavía se estaba cerrando",
    )
    ensure(
        bank.opened == 1,
        f"{how}, y la caja se abrió {bank.opened} veces y "
        + counted(closing, "se cerró # vez", "se cerró # veces"),
    )
    ensure(closing == 1, f"{how} y la caja se cerró {closing} veces")
    ensure(
        bank.late == 0,
        f"{how}, y se cobró a "
        + counted(bank.late, "# mesa", "# mesas")
        + " después de empezar a cerrar la caja",
    )
    return said, charged


async def check(attempt):
    said, charged = await day(attempt, None)
    ensure(said == 100, f"pagaron todas, 100, y dijo {said}")
    ensure(
        charged == TABLES, f"son {TABLES} mesas, y se cobró a {charged}"
    )
    said, _ = await day(attempt, 3)
    ensure(isinstance(said, Declined), f"la mesa 3 no pagó, y dijo {said}")
    ensure(
        refusal(3) in str(said),
        f"la mesa 3 no pagó, y a quien llamó le llegó otro fallo: «{said}»",
    )
