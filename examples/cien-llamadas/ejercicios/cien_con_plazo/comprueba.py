"""Una tienda con cien precios, y tres que tardan."""

import asyncio

from arnes import Gauge, counted, ends, ensure

DISHES = 100
# Las llamadas que admite a la vez.
AT_ONCE = 10
# Lo que hay para todas.
LIMIT = 2
SLOW = [7, 17, 27]


class Shop:
    def __init__(self, slow):
        # Lo que tardan los tres lentos, en milisegundos.
        self.slow = slow
        self.asking = Gauge()

    async def ask(self, dish):
        """Dice lo que vale un plato."""
        with self.asking.enter():
            takes = self.slow if dish in SLOW else 100
            await asyncio.sleep(takes / 1000)
            return 10 * dish


async def asked_now(attempt, shop):
    """Los precios, y las llamadas que siguen en marcha al volver."""
    prices = await attempt.prices(shop)
    return prices, shop.asking.now


async def day(attempt, slow):
    shop = Shop(slow)
    loop = asyncio.get_running_loop()
    start = loop.time()
    prices, left = await ends(
        asked_now(attempt, shop),
        lambda: "se quedó esperando, y hay dos segundos",
    )
    took = round((loop.time() - start) * 1000)
    asked, most = shop.asking.entered, shop.asking.most
    ensure(asked > 0, "no se preguntó ningún precio")
    ensure(
        most <= AT_ONCE,
        f"hubo {most} llamadas a la vez y el límite es {AT_ONCE}",
    )
    ensure(
        left == 0,
        f"a los {took} ms volvió y dejó en marcha "
        + counted(left, "# llamada", "# llamadas"),
    )
    ensure(
        took <= LIMIT * 1000,
        f"volvió a los {took} ms, y había dos segundos",
    )
    came = sum(price is not None for price in prices)
    due = DISHES - (len(SLOW) if slow > 2000 else 0)
    ensure(
        len(prices) == DISHES and came >= due,
        "en dos segundos "
        + counted(due, "podía llegar # precio", "podían llegar # precios")
        + f", y devolvió {came}",
    )
    right = all(it in (None, 10 * dish) for dish, it in enumerate(prices))
    ensure(right, "los precios no están en el orden de los platos")
    return took


async def check(attempt):
    await day(attempt, 60_000)
    # Otro día, los lentos también llegan a tiempo.
    await day(attempt, 1500)
    took = await day(attempt, 100)
    ensure(
        took == 1000,
        f"todos los precios llegaron al segundo, y volvió a los {took} ms",
    )
