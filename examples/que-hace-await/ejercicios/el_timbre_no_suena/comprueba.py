"""El fregadero y la puerta."""

import asyncio

from arnes import ensure

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
        f"se lavaron {washed} platos, y había {DISHES}",
    )
    ensure(
        turns > 0,
        f"la puerta no tuvo ni un turno mientras se lavaban {washed} platos: "
        "ninguno de los `await` se detuvo",
    )
    ensure(
        turns >= 90,
        f"turnos de la puerta en {washed} platos: {turns}; se cede de tarde "
        "en tarde",
    )
