"""Tres platos, y uno que falla."""

import asyncio

from arnes import Gauge, counted, ensure


class Stove:
    def __init__(self):
        self.cooking = Gauge()
        self.done = 0

    async def cook(self, dish):
        """El plato 2 falla a los 100 ms; los demás tardan 300."""
        with self.cooking.enter():
            await asyncio.sleep(0.1 if dish == 2 else 0.3)
            self.done += 1
            if dish == 2:
                raise ValueError("se cortó la crema")
            return dish


async def check(attempt):
    stove = Stove()
    loop = asyncio.get_running_loop()
    start = loop.time()
    said = None
    try:
        said = await attempt.dinner(stove)
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
    ensure(failed, f"el postre falló y dijo {said}")
    ensure(
        took == 100,
        f"el postre falló a los 100 ms y lo dijo a los {took}",
    )
    await asyncio.sleep(1)
    ensure(
        stove.done == 1,
        f"se acabaron {stove.done} platos: los otros siguieron tras el fallo",
    )
