"""La sala, con cuatro mesas que pagan a la vez."""

import asyncio

from arnes import Gauge, bail, counted, ends, ensure

# Las mesas de dos días: el orden no es siempre el de sus números.
DAYS = [[1, 2, 3, 4], [3, 2, 4, 1]]
# Lo que tarda el cobro más lento.
SLOWEST = 400


class Declined(Exception):
    """La tarjeta no pasa."""


class Room:
    def __init__(self):
        self.started, self.finished = Gauge(), Gauge()

    async def charge(self, table):
        """Cobra diez euros por su número; la 2 no puede: `Declined`."""
        with self.started.enter():
            await asyncio.sleep((5 - table) / 10)
            with self.finished.enter():
                if table == 2:
                    raise Declined("mesa 2: la tarjeta no pasa")
                return 10 * table


def whose(answer, tables):
    """De qué mesa es una respuesta."""
    if isinstance(answer, Declined):
        return 2
    tables = (it for it in tables if it != 2 and 10 * it == answer)
    return next(tables, None)


async def day(attempt, tables):
    room = Room()
    loop = asyncio.get_running_loop()
    start = loop.time()
    try:
        answers = await ends(
            attempt.charge_all(room, list(tables)),
            lambda: "se quedó esperando: "
            + counted(
                room.started.entered,
                "se empezó # cobro",
                "se empezaron # cobros",
            )
            + " y "
            + counted(room.finished.entered, "acabó #", "acabaron #"),
        )
    except Declined:
        bail("el fallo de la mesa 2 se llevó las respuestas de las otras tres")
    took = round((loop.time() - start) * 1000)
    started = room.started.entered
    done = room.finished.entered
    ensure(started > 0, "no se cobró a ninguna mesa")
    ensure(
        done == started,
        counted(started, "se empezó # cobro", "se empezaron # cobros")
        + " y "
        + counted(done, "acabó #", "acabaron #")
        + ": lo demás se quedó a medias",
    )
    ensure(
        len(answers) == len(tables),
        "se pidió la cuenta de 4 mesas, y las respuestas son "
        f"{len(answers)}",
    )
    for table, got in zip(tables, answers):
        owner = whose(got, tables)
        ensure(
            owner is not None, f"a la mesa {table} le llegó {got!r}"
        )
        ensure(
            owner == table,
            f"se cobraron las mesas {tables}, y a la {table} le llegó la "
            f"respuesta de la {owner}",
        )
    ensure(
        took <= SLOWEST,
        f"tardó {took} ms, y el cobro más lento tarda {SLOWEST}: van uno "
        "detrás de otro",
    )


async def check(attempt):
    for tables in DAYS:
        await day(attempt, tables)
