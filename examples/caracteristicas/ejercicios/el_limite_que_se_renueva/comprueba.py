"""Las comandas llegan una cada 400 milisegundos; otro día, cada 130."""

import asyncio

from arnes import counted, ends, ensure


class Feed:
    def __init__(self, every):
        self.every = every
        self.given = 0

    async def next(self):
        """La siguiente comanda."""
        await asyncio.sleep(self.every / 1000)
        self.given += 1
        if self.given == 100:
            # Ya ha cerrado: no llega ninguna más.
            await asyncio.get_running_loop().create_future()
        return self.given


async def check(attempt):
    await day(attempt, 400)
    # Otro día llegan más: contarlas no vale.
    await day(attempt, 130)


async def day(attempt, every):
    feed = Feed(every)
    loop = asyncio.get_running_loop()
    start = loop.time()
    got = await ends(
        attempt.collect(feed), lambda: "sin límite, espera para siempre"
    )
    took = round((loop.time() - start) * 1000)
    given = feed.given
    ensure(
        took <= 2000,
        f"tardó {took} ms y recogió "
        + counted(len(got), "# comanda", "# comandas")
        + ": el límite de un segundo volvía a empezar con cada una",
    )
    ensure(
        given > 0 or took > 0,
        "volvió sin esperar, con "
        + counted(len(got), "# comanda", "# comandas"),
    )
    ensure(
        len(got) == given,
        counted(given, "llegó # comanda", "llegaron # comandas")
        + f" y devolvió {len(got)}: el límite soltó lo que ya tenía",
    )
    ensure(
        1000 <= took <= 1001,
        f"volvió a los {took} ms con las comandas {got}, y el límite es de "
        "1000",
    )
    due = 1000 // every
    ensure(
        len(got) == due,
        f"en un segundo, a una cada {every} ms, "
        + counted(due, "llega # comanda", "llegan # comandas")
        + f", y devolvió {len(got)}",
    )
    await asyncio.sleep(1)
    ensure(
        feed.given == given,
        "tras volver siguió recogiendo: tomó "
        + counted(feed.given - given, "# comanda", "# comandas")
        + " que no devuelve a nadie",
    )
