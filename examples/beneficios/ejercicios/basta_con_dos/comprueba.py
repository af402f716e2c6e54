"""Los cinco relojes."""

import asyncio

from arnes import Gauge, counted, ends, ensure

# Dos días, para que se vea quien ya sabe quién va a contestar, o cuándo: lo que
# tarda cada reloj (el 4 no contesta nunca), los dos primeros que contestan bien
# y cuándo contesta el segundo.
DAYS = [
    ({1: 300, 2: 50, 3: 100, 5: 200}, [3, 5], 200),
    ({1: 120, 2: 80, 3: 500, 5: 350}, [1, 5], 350),
]


class Stopped(Exception):
    """El reloj está parado."""


class Clocks:
    def __init__(self, times):
        self.times = times
        self.asked, self.good = Gauge(), Gauge()

    async def ask(self, clock):
        """Pregunta la hora a un reloj, del 1 al 5; el 2 falla: `Stopped`."""
        with self.asked.enter():
            if clock == 4:
                await asyncio.get_running_loop().create_future()
            await asyncio.sleep(self.times[clock] / 1000)
            if clock == 2:
                raise Stopped("reloj 2: está parado")
            with self.good.enter():
                return clock


async def check(attempt):
    for times, first, second in DAYS:
        await asks(attempt, Clocks(times), first, second)


async def asks(attempt, clocks, first, second):
    loop = asyncio.get_running_loop()
    start = loop.time()
    two = await ends(
        attempt.two_clocks(clocks),
        lambda: "se quedó esperando al reloj 4, que no contesta, y ya había "
        + counted(
            clocks.good.entered,
            "# respuesta buena",
            "# respuestas buenas",
        ),
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
        took <= second,
        f"tardó {took} ms, y a los {second} podía haber dos respuestas",
    )
    ensure(
        left == 0,
        "ya había dos respuestas, y "
        + counted(
            left,
            "seguía en marcha # consulta",
            "seguían en marcha # consultas",
        )
        + " que no quiere nadie",
    )
    ensure(
        two == first,
        f"los primeros en contestar son {first}, y devolviste {two}",
    )
    asked = clocks.asked.entered
    ensure(asked == 5, f"los relojes son cinco, y se preguntó a {asked}")
