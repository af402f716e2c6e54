"""El fregadero y la puerta."""

import asyncio

from arnes import counted, ensure

DISHES = 100


class Pile:
    def __init__(self):
        self.washed = 0

    async def wash(self):
        """Lava un plato. No espera a nada."""
        self.washed += 1


async def check(attempt):
    pile = Pile()
    turns = 0

    async def door():
        nonlocal turns
        while True:
            turns += 1
            await asyncio.sleep(0)

    task = asyncio.create_task(door())
    await attempt.wash_all(pile)
    task.cancel()
    washed = pile.washed
    ensure(washed > 0, "no se lavó ningún plato")
    ensure(
        washed == DISHES,
        counted(washed, "se lavó # plato", "se lavaron # platos")
        + f", y había {DISHES}",
    )
    ensure(
        turns > 0,
        "la puerta no tuvo ni un turno mientras "
        + counted(washed, "se lavaba # plato", "se lavaban # platos")
        + ": ninguno de los `await` se detuvo",
    )
    ensure(
        turns >= 90,
        "turnos de la puerta en "
        + counted(washed, "# plato", "# platos")
        + f": {turns}; se cede de tarde en tarde",
    )
