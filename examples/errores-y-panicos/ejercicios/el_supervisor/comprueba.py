"""Un horno que falla de varias maneras."""

import asyncio

from arnes import Failed, Gauge, bail, counted, ends, ensure

FINE, NO_POWER, BUG, NEVER = range(4)


class NoPower(Exception):
    """Se ha ido la luz."""


class Oven:
    def __init__(self, *ends):
        # Cómo acaba cada vez; después, como la última.
        self.ends = ends
        self.on = Gauge()
        self.lit = []
        self.start = asyncio.get_running_loop().time()
        self.over = asyncio.Event()

    def elapsed(self):
        return round((asyncio.get_running_loop().time() - self.start) * 1000)

    async def run(self):
        """Lo enciende, y espera a que se apague."""
        with self.on.enter():
            self.lit.append(self.elapsed())
            time = self.on.entered
            if time > 20:
                await asyncio.get_running_loop().create_future()
            await asyncio.sleep(0.01)
            end = self.ends[min(time, len(self.ends)) - 1]
            if end == NO_POWER:
                raise NoPower(f"se fue la luz la vez {time}")
            if end == BUG:
                raise KeyError("el termostato no existe")
            if end == NEVER:
                await self.over.wait()


async def watched(attempt, oven, due):
    """Lo que dice el supervisor de un horno que acaba así."""
    said = None
    task = asyncio.create_task(attempt.supervise(oven))
    try:
        await ends(
            task,
            lambda: "falló "
            + counted(oven.on.entered - 1, "# vez", "# veces")
            + " y no se rindió",
        )
    except Failed:
        raise
    except Exception as why:
        said = why
    ensure(oven.lit, "no se encendió el horno")
    for index, at in enumerate(due):
        if index >= len(oven.lit):
            how = "se fue la luz"
            if oven.ends[index - 1] == BUG:
                how = "falló con una excepción que nadie esperaba"
            bail(f"{how} y nadie volvió a encender el horno")
        if index and oven.lit[index] != at:
            passed = oven.lit[index] - oven.lit[index - 1] - 10
            bail(
                f"entre el fallo {index} y volver a encenderlo pasaron "
                f"{passed} ms, y son {100 << (index - 1)}"
            )
    ensure(
        len(oven.lit) == len(due),
        "lo encendió "
        + counted(len(oven.lit), "# vez", "# veces")
        + f", y son {len(due)}",
    )
    return said


async def check(attempt):
    oven = Oven(NO_POWER, BUG, FINE)
    said = await watched(attempt, oven, [0, 110, 320])
    ensure(said is None, f"el horno acabó bien, y dijo «{said}»")

    oven = Oven(NO_POWER)
    said = await watched(attempt, oven, [0, 110, 320, 730])
    ensure(
        "la vez 4" in str(said),
        "falló cuatro veces, la última porque se fue la luz la vez 4, y dijo "
        f"«{said}»",
    )
    took = oven.elapsed()
    ensure(
        took == 740,
        f"la cuarta vez falló a los 740 ms, y se rindió a los {took}",
    )

    oven = Oven(NO_POWER, BUG, NO_POWER, BUG)
    said = await watched(attempt, oven, [0, 110, 320, 730])
    ensure(
        said and "la vez" not in str(said),
        "falló cuatro veces, la última con una excepción que nadie esperaba, "
        f"y dijo «{said}»",
    )

    oven = Oven(NEVER)
    task = asyncio.create_task(attempt.supervise(oven))
    await asyncio.sleep(5)
    ensure(not task.done(), "el horno estaba encendido, y `supervise` acabó")
    task.cancel()
    await asyncio.sleep(1)
    still = oven.on.now
    # Para que acabe también quien no se deja cancelar.
    oven.over.set()
    ensure(
        still == 0,
        "nadie espera ya a `supervise`, y el horno sigue encendido",
    )
