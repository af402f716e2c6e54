"""Un termómetro lento que una vez se atasca."""

import asyncio

from arnes import Gauge, bail, counted, ensure

# Cuándo toca leer, en milisegundos: la de los 200 se atasca hasta los 450, y
# otro día, hasta los 650.
DAYS = [
    (0.25, [0, 100, 200, 450, 500, 600, 700, 800, 900]),
    (0.45, [0, 100, 200, 650, 700, 800, 900]),
]


class Oven:
    def __init__(self, stuck):
        # Lo que tarda la que se atasca.
        self.stuck = stuck
        self.start = asyncio.get_running_loop().time()
        self.reading = Gauge()
        self.began = []

    async def read(self):
        """La tercera se atasca."""
        with self.reading.enter():
            now = asyncio.get_running_loop().time()
            self.began.append(round((now - self.start) * 1000))
            takes = self.stuck if self.reading.entered == 3 else 0.03
            await asyncio.sleep(takes)


async def check(attempt):
    for stuck, dues in DAYS:
        await day(attempt, stuck, dues)


async def day(attempt, stuck, dues):
    oven = Oven(stuck)
    try:
        async with asyncio.timeout(0.95):
            await attempt.watch(oven)
        bail("`watch` acabó, y hay que leer mientras haya horno")
    except TimeoutError:
        pass
    began = oven.began
    ensure(began, "no se leyó el termómetro")
    most = oven.reading.most
    ensure(most == 1, f"hubo {most} lecturas a la vez, y es una")
    for index, due in enumerate(dues):
        ensure(
            index < len(began),
            "hubo "
            + counted(index, "# lectura", "# lecturas")
            + f" en 950 ms: falta la de los {due}",
        )
        at = began[index]
        if index < 3:
            also = "cada vuelta se atrasa un poco más"
        elif index == 3:
            also = "la que se atascó acabó antes, y se habían pasado horas"
        elif index == 4 and at - began[3] == 30:
            also = "quiso hacer seguidas todas las que se pasaron"
        else:
            also = "tras el atasco, las horas ya no son las de siempre"
        ensure(
            at == due,
            f"la lectura {index + 1} empezó a los {at} ms, y tocaba a los "
            f"{due}: {also}",
        )
