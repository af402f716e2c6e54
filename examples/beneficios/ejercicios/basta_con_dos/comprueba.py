"""Los cinco relojes."""

import asyncio

from arnes import Gauge, ends, ensure

# Los dos primeros que contestan bien, y cuándo contesta el segundo.
FIRST = [3, 5]
SECOND = 200


class Stopped(Exception):
    """El reloj está parado."""


class Clocks:
    def __init__(self):
        self.asked, self.good = Gauge(), Gauge()

    async def ask(self, clock):
        """Pregunta la hora a un reloj, del 1 al 5; el 2 falla: `Stopped`."""
        with self.asked.enter():
            if clock == 4:
                await asyncio.get_running_loop().create_future()
            times = {1: 0.3, 2: 0.05, 3: 0.1, 5: 0.2}
            await asyncio.sleep(times[clock])
            if clock == 2:
                raise Stopped("reloj 2: está parado")
            with self.good.enter():
                return clock


async def check(attempt):
    clocks = Clocks()
    loop = asyncio.get_running_loop()
    start = loop.time()
    two = await ends(
        attempt.two_clocks(clocks),
        lambda: "se quedó esperando al reloj 4, que no contesta, y ya había "
        f"{clocks.good.entered} respuestas buenas",
    )
    took = round((loop.time() - start) * 1000)
    # Lo cancelado se suelta en el turno siguiente.
    await asyncio.sleep(0.001)
    left = clocks.asked.now
    ensure(clocks.asked.entered > 0, "no se preguntó a ningún reloj")
    ensure(
        len(two) == 2,
        "hacían falta 2 respuestas buenas, y las que volvieron son "
        f"{len(two)}",
    )
    ensure(
        took <= SECOND,
        f"tardó {took} ms, y a los {SECOND} podía haber dos respuestas",
    )
    ensure(
        left == 0,
        f"ya había dos respuestas, y seguían en marcha {left} consultas que "
        "no quiere nadie",
    )
    ensure(
        two == FIRST,
        f"los primeros en contestar fueron {FIRST}, y volvieron {two}",
    )
