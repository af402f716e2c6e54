"""Tres platos, y uno que falla."""

import asyncio

from arnes import Gauge, counted, ends, ensure


class Stove:
    def __init__(self, fails):
        self.cooking = Gauge()
        self.done = 0
        # A los cuántos milisegundos falla el plato 2, si falla.
        self.fails = fails

    async def cook(self, dish):
        """El plato 2 puede fallar antes de tiempo; los demás tardan 300 ms."""
        with self.cooking.enter():
            fails = self.fails if dish == 2 else None
            await asyncio.sleep((fails or 300) / 1000)
            self.done += 1
            if fails:
                raise ValueError("se cortó la crema")
            return dish


async def night(attempt, fails):
    stove = Stove(fails)
    loop = asyncio.get_running_loop()
    start = loop.time()
    said = None
    try:
        said = await ends(
            attempt.dinner(stove),
            lambda: "se quedó esperando, y no queda nada al fuego",
        )
        failed = False
    except (ValueError, ExceptionGroup):
        failed = True
    took = round((loop.time() - start) * 1000)
    ensure(stove.cooking.entered > 0, "no se cocinó nada")
    ensure(
        stove.cooking.most == 3,
        counted(
            stove.cooking.most,
            "se cocinaron de uno en uno",
            "se cocinaron # a la vez",
        )
        + ", y son tres",
    )
    if fails is None:
        ensure(
            said == 6 and took == 300,
            f"no falló ningún plato, y a los {took} ms dijo {said}",
        )
        return
    ensure(failed, f"el postre falló y dijo {said}")
    ensure(
        took == fails,
        f"el postre falló a los {fails} ms y lo dijo a los {took}",
    )
    await asyncio.sleep(1)
    ensure(
        stove.done == 1,
        f"se acabaron {stove.done} platos: los otros siguieron tras el fallo",
    )


async def check(attempt):
    for fails in (100, 200, None):
        await night(attempt, fails)
