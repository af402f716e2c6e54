"""La puerta del restaurante, y mesas que llegan antes y después."""

import asyncio

from arnes import counted, ends, ensure, polled

# Cuándo se abre, en segundos.
OPENS = 5
# Lo que se le perdona a una mesa: despertares con la puerta cerrada, y
# milisegundos para entrar.
WAKES = 3
DELAY = 10


class Door:
    def __init__(self):
        self.flag = False
        self.notify = asyncio.Condition()


async def check(attempt):
    door = Door()
    opened = early = False
    entered = most = longest = 0
    loop = asyncio.get_running_loop()
    start = loop.time()

    async def table(comes):
        nonlocal early, entered, longest
        await asyncio.sleep(comes)
        polls = 0

        def poll():
            nonlocal polls, most
            polls += not opened
            most = max(most, polls)

        await polled(attempt.enter(door), poll)
        early = early or not opened
        delay = loop.time() - start - max(comes, OPENS)
        longest = max(longest, round(delay * 1000))
        entered += 1

    async def open_door():
        nonlocal opened
        await asyncio.sleep(OPENS)
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

    work = (table(1), table(2), open_door(), table(9))
    await ends(asyncio.gather(*work), stuck)
    ensure(not early, "una mesa entró antes de que se abriera la puerta")
    wakes = most - 1
    ensure(
        wakes <= WAKES,
        f"una mesa se despertó {wakes} veces antes de que se abriera la "
        "puerta",
    )
    ensure(
        longest <= DELAY,
        f"una mesa entró {longest} ms después de poder entrar",
    )
