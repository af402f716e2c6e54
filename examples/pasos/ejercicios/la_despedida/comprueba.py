"""La línea de las noticias."""

import asyncio

import reloj
from arnes import Gauge, ends, ensure


class Line:
    def __init__(self):
        self.listening, self.shifts, self.byes = Gauge(), Gauge(), Gauge()
        # Las veces que se llama a `bye`, y las que acaba.
        self.called = self.said = self.early = 0

    async def listen(self):
        """Escucha, y no acaba nunca."""
        with self.listening.enter():
            await asyncio.get_running_loop().create_future()

    async def shift(self):
        """La guardia."""
        await asyncio.sleep(1)
        with self.shifts.enter():
            pass

    def bye(self):
        """Se despide, que a veces lleva lo suyo."""
        self.called += 1
        return self._bye()

    async def _bye(self):
        with self.byes.enter():
            self.early += self.shifts.entered == 0
            await asyncio.sleep(20)
            self.said += 1


def check(attempt):
    line = Line()
    with asyncio.Runner(loop_factory=reloj.VirtualLoop) as runner:
        watching = ends(
            attempt.watch(line),
            lambda: "se quedó esperando a la tarea que escucha, y nadie la "
            "cancela",
        )
        runner.run(watching)
    # El programa ya ha acabado, y lo que quedaba a medias se ha cancelado.
    ensure(line.shifts.entered > 0, "no se hizo la guardia")
    ensure(line.listening.entered > 0, "nadie escuchó las noticias")
    ensure(
        line.called > 0,
        "el programa acabó sin despedirse: nadie llamó a `bye`",
    )
    ensure(
        line.byes.entered > 0,
        "el programa acabó sin despedirse: se llamó a `bye`, y la despedida "
        "no llegó a empezar",
    )
    ensure(line.early == 0, "se despidió antes de acabar la guardia")
    ensure(
        line.said > 0,
        "la despedida empezó y no acabó: el programa terminó antes",
    )
    ensure(line.said == 1, f"se despidió {line.said} veces")
