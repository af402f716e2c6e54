"""La caja cobra a cuatro mesas, y dos no pagan."""

import asyncio

from arnes import Gauge, counted, ensure


class Till:
    def __init__(self):
        self.charging = Gauge()
        self.started = self.ended = 0

    async def charge(self, table):
        self.started += 1
        with self.charging.enter():
            await asyncio.sleep(table / 1000)
        self.ended += 1
        if table == 2:
            raise ValueError("sin saldo")
        if table == 3:
            raise KeyError("la mesa 3 no existe")


async def check(attempt):
    till = Till()
    try:
        said = await attempt.close(till)
    except (ValueError, KeyError) as why:
        ensure(
            False,
            f"el fallo de una mesa, «{why.args[0]}», se llevó la cuenta de "
            "todas",
        )
    ensure(
        till.started > 0,
        "dijo que "
        + counted(said, "pagó # mesa", "pagaron # mesas")
        + " sin cobrar a ninguna",
    )
    ensure(
        till.started == till.ended == 4,
        "se empezó a cobrar a "
        + counted(till.started, "# mesa", "# mesas")
        + f" y se acabó con {till.ended}: el fallo de una dejó sin cobrar a "
        "las demás",
    )
    most = till.charging.most
    ensure(
        most == 4,
        f"mesas a las que se cobró a la vez: {most} de 4; unas esperaron a "
        "que acabara el cobro de otras",
    )
    ensure(
        said == 2,
        "dijo que "
        + counted(said, "pagó # mesa", "pagaron # mesas")
        + ", y pagaron 2: la 2 no tenía saldo y la 3 no existía",
    )
