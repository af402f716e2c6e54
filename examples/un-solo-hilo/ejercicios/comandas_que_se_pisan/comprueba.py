"""La libreta de las comandas."""

import asyncio

from arnes import Gauge, counted, ensure

WAITERS = 10


class Book:
    def __init__(self):
        self.count = 0
        self.prices = Gauge()

    async def price(self):
        """Pregunta un precio, que tarda en llegar."""
        with self.prices.enter():
            await asyncio.sleep(0.05)
            return 12


async def check(attempt):
    book = Book()
    loop = asyncio.get_running_loop()
    start = loop.time()
    await asyncio.gather(*(attempt.note(book) for _ in range(WAITERS)))
    took = round((loop.time() - start) * 1000)
    asked = book.prices.entered
    ensure(
        asked == WAITERS,
        "se preguntó el precio "
        + counted(asked, "# vez", "# veces")
        + f", y son {WAITERS}",
    )
    ensure(
        book.count <= WAITERS,
        "hay "
        + counted(book.count, "# comanda", "# comandas")
        + f" y los camareros son {WAITERS}: alguno la apuntó dos veces",
    )
    ensure(
        book.count == WAITERS,
        counted(
            WAITERS - book.count,
            "se perdió # comanda",
            "se perdieron # comandas",
        )
        + f": {WAITERS} camareros apuntaron y la libreta dice {book.count}",
    )
    ensure(
        took < 100,
        "no se perdió ninguna, pero los camareros fueron en fila: tardaron "
        f"{took} ms y los precios se pueden preguntar a la vez",
    )
