"""El mercado, y muchas mesas con la misma pregunta."""

import asyncio

from arnes import Gauge, counted, ends, ensure, polled

# Lo que se le perdona a una mesa: basta un despertar.
WAKES = 5


class NoLine(Exception):
    """El mercado no contesta."""


class Market:
    def __init__(self, failures=0):
        self.failures = failures
        self.asked = Gauge()
        # Los avances de una mesa, como mucho.
        self.most = 0

    async def ask(self, dish):
        """El precio de hoy, si hay línea."""
        with self.asked.enter():
            await asyncio.sleep(0.1)
            if self.failures:
                self.failures -= 1
                raise NoLine("el mercado no contesta")
            return 10 * len(dish)


async def table(prices, market, dish):
    polls = 0

    def poll():
        nonlocal polls
        polls += 1
        market.most = max(market.most, polls)

    return await polled(prices.get(dish), poll)


async def tables(prices, market, *dishes):
    """Lo que se les dice a esas mesas, que preguntan a la vez."""
    asking = asyncio.gather(
        *(table(prices, market, dish) for dish in dishes),
        return_exceptions=True,
    )
    return await ends(
        asking,
        lambda: "unas mesas esperan un precio que ya no pregunta nadie",
    )


async def check(attempt):
    loop = asyncio.get_running_loop()
    market = Market()
    prices = attempt.Prices(market)
    start = loop.time()
    told = await tables(prices, market, *["merluza"] * 10)
    asked = market.asked.entered
    ensure(asked > 0, "no se preguntó al mercado")
    ensure(told == [70] * 10, f"la merluza vale 70, y se dijo {told}")
    ensure(
        asked == 1,
        f"diez mesas pidieron merluza a la vez, y se preguntó su precio "
        f"{asked} veces",
    )
    wakes = market.most - 1
    ensure(
        wakes <= WAKES,
        f"una mesa se despertó {wakes} veces mientras esperaba un precio: "
        "mira a ratos si está",
    )
    await tables(prices, market, "merluza")
    ensure(
        market.asked.entered == 1,
        "el precio ya se sabía, y se volvió a preguntar",
    )
    await tables(prices, market, "sopa", "asado", "flan")
    took = round((loop.time() - start) * 1000)
    ensure(
        took == 200,
        f"la merluza y después tres platos a la vez tardaron {took} ms, y son "
        "200: unos esperaron a otros",
    )

    market = Market(failures=1)
    prices = attempt.Prices(market)
    await tables(prices, market, *["sopa"] * 3)
    told = await tables(prices, market, "sopa")
    ensure(
        told == [40],
        "el mercado falló una vez, y después se sigue diciendo que no",
    )

    market = Market()
    prices = attempt.Prices(market)
    first = asyncio.create_task(prices.get("asado"))
    await asyncio.sleep(0.01)
    others = asyncio.create_task(tables(prices, market, *["asado"] * 3))
    await asyncio.sleep(0.04)
    first.cancel()
    told = await others
    served = sum(it == 50 for it in told)
    ensure(
        served == 3,
        "se fue la mesa que había preguntado, y de las otras tres supieron el "
        f"precio {served}",
    )
    asked = market.asked.entered
    ensure(
        asked <= 2,
        "se fue la mesa que había preguntado, y se preguntó "
        + counted(asked - 1, "otra vez", "otras # veces"),
    )

    # Falla, y la que había preguntado ya no está para verlo.
    market = Market(failures=1)
    prices = attempt.Prices(market)
    first = asyncio.create_task(prices.get("flan"))
    await asyncio.sleep(0.01)
    others = asyncio.create_task(tables(prices, market, "flan", "flan"))
    await asyncio.sleep(0.04)
    first.cancel()
    await others
    told = await tables(prices, market, "flan")
    ensure(
        told == [40],
        "se fue la mesa que había preguntado, el mercado falló, y después se "
        "sigue diciendo que no",
    )
