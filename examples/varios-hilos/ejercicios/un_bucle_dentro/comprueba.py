"""Un mercado que dice los precios."""

import asyncio
import threading

from arnes import counted, ends, ensure

MENU = ["sopa", "asado", "flan"]


class Market:
    def __init__(self):
        self.asked = 0
        self.threads = []

    async def ask(self, dish):
        """Dice lo que vale."""
        self.asked += 1
        self.threads.append(threading.get_ident())
        await asyncio.sleep(0)
        return len(dish)


async def check(attempt):
    market = Market()
    prices = await ends(
        attempt.menu(market),
        lambda: "se quedó esperando, y el mercado contesta",
    )
    ensure(market.asked > 0, "no se preguntó ningún precio")
    here = threading.get_ident()
    out = sum(it != here for it in market.threads)
    ensure(
        out == 0,
        counted(out, "# precio se preguntó", "# precios se preguntaron")
        + " desde otro hilo, que no hizo nada más mientras esperaba",
    )
    ensure(
        prices == [4, 5, 4],
        f"los precios son [4, 5, 4], y dio {prices}",
    )
