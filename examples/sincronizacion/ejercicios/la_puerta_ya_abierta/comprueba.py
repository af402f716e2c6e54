"""La puerta del restaurante, y mesas que llegan antes y después."""

import asyncio

from arnes import counted, ends, ensure


class Door:
    def __init__(self):
        self.flag = False
        self.notify = asyncio.Condition()


async def check(attempt):
    door = Door()
    opened = early = False
    entered = 0

    async def table(seconds):
        nonlocal early, entered
        await asyncio.sleep(seconds)
        await attempt.enter(door)
        early = early or not opened
        entered += 1

    async def open_door():
        nonlocal opened
        await asyncio.sleep(0.05)
        opened = True
        await attempt.open(door)

    def stuck():
        if entered == 2:
            return (
                "se quedó esperando la mesa que llegó con la puerta ya "
                "abierta"
            )
        return (
            counted(
                3 - entered,
                "se quedó esperando # mesa",
                "se quedaron esperando # mesas",
            )
            + " con la puerta abierta: de las dos que esperaban y la que "
            "llegó después, "
            + counted(entered, "entró #", "entraron #")
        )

    work = (table(0.01), table(0.02), open_door(), table(0.09))
    await ends(asyncio.gather(*work), stuck)
    ensure(not early, "una mesa entró antes de que se abriera la puerta")
