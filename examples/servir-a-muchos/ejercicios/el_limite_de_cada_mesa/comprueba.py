"""Doce mesas que llegan a la puerta."""

import asyncio

from arnes import Gauge, counted, ends, ensure

# Las que caben.
PLACES = 2
TABLES = 12


class Door:
    def __init__(self):
        self.arrived = self.fed = 0
        self.eating = Gauge()

    async def accept(self):
        """La siguiente mesa; `None`, cuando ya no vendrán más."""
        if self.arrived == TABLES:
            return None
        self.arrived += 1
        return Table(self)


class Table:
    def __init__(self, door):
        self.door = door

    async def eat(self):
        with self.door.eating.enter():
            await asyncio.sleep(0.1)
        self.door.fed += 1


async def check(attempt):
    door = Door()
    await ends(
        attempt.serve(door),
        lambda: "se quedó esperando: "
        + counted(door.fed, "comió # mesa", "comieron # mesas")
        + f" de {TABLES}",
    )
    ensure(door.arrived > 0, "no se abrió la puerta")
    most = door.eating.most
    ensure(most <= PLACES, f"hubo {most} a la vez y el límite es {PLACES}")
    ensure(
        door.fed == TABLES,
        f"llegaron {TABLES} mesas y "
        + counted(door.fed, "comió #", "comieron #")
        + ": las demás se fueron",
    )
    ensure(most == PLACES, f"comieron de una en una, y caben {PLACES}")
