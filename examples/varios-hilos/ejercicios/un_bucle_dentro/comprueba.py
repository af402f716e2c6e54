"""Un mercado que dice los precios."""

import asyncio
import threading

from arnes import counted, ends, ensure

MENU = ["sopa", "asado", "flan"]
# Las veces que una pregunta cede el paso sin que el mercado pueda leerla.
TURNS = 1000


class Market:
    def __init__(self):
        self.asked = 0
        # Las que no se contestaron porque nadie dejó libre el hilo.
        self.held = 0
        self.threads = []
        self.home = threading.get_ident()
        self.desk = asyncio.Queue()

    async def ask(self, dish):
        """Dice lo que vale."""
        self.asked += 1
        here = threading.get_ident()
        self.threads.append(here)
        if here != self.home:
            # Ya se dirá.
            return len(dish)
        prices = []
        self.desk.put_nowait((dish, prices))
        for _ in range(TURNS):
            if prices:
                return prices[0]
            await asyncio.sleep(0)
        self.held += 1
        return 0

    async def answer(self):
        """Contesta desde otra tarea del mismo bucle."""
        while True:
            dish, prices = await self.desk.get()
            prices.append(len(dish))


async def check(attempt):
    market = Market()
    answering = asyncio.create_task(market.answer())
    prices = await ends(
        attempt.menu(market),
        lambda: "se quedó esperando, y el mercado contesta",
    )
    answering.cancel()
    ensure(market.asked > 0, "no se preguntó ningún precio")
    out = sum(it != market.home for it in market.threads)
    ensure(
        out == 0,
        counted(out, "# precio se preguntó", "# precios se preguntaron")
        + " desde otro hilo, que no hizo nada más mientras esperaba",
    )
    ensure(
        market.held == 0,
        counted(
            market.held,
            "# precio se quedó sin respuesta",
            "# precios se quedaron sin respuesta",
        )
        + ": quien preguntaba se quedó con el hilo, y la tarea que contesta "
        "no pudo avanzar",
    )
    ensure(
        prices == [4, 5, 4],
        f"los precios son [4, 5, 4], y dio {prices}",
    )
