"""El comedor, con fuego."""

import asyncio

from arnes import counted, ends, ensure, polled

# Cuándo hay fuego, en segundos.
FIRE = 5
# Lo que se le perdona a una mesa: despertares sin alarma, y milisegundos para
# salir.
WAKES = 3
DELAY = 10


async def check(attempt):
    alarm = attempt.new_alarm()
    left = early = most = longest = 0
    rung = False
    loop = asyncio.get_running_loop()
    start = loop.time()

    async def table(comes):
        nonlocal left, early, longest
        await asyncio.sleep(comes)
        polls = 0

        def poll():
            nonlocal polls, most
            polls += not rung
            most = max(most, polls)

        await polled(attempt.wait_alarm(alarm), poll)
        early += not rung
        delay = loop.time() - start - max(comes, FIRE)
        longest = max(longest, round(delay * 1000))
        left += 1

    async def fire():
        nonlocal rung
        await asyncio.sleep(FIRE)
        rung = True
        await attempt.evacuate(alarm)

    work = (table(0), table(1), table(2), table(9), fire())
    await ends(
        asyncio.gather(*work),
        lambda: f"mesas cenando con la alarma puesta: {4 - left}; de las "
        "tres que esperaban y la que llegó después, "
        + counted(left, "salió #", "salieron #"),
    )
    ensure(
        early == 0,
        counted(early, "# mesa salió", "# mesas salieron")
        + " antes de que hubiera alarma",
    )
    wakes = most - 1
    ensure(
        wakes <= WAKES,
        f"una mesa se despertó {wakes} veces antes de que hubiera alarma",
    )
    ensure(
        longest <= DELAY,
        f"una mesa siguió cenando {longest} ms con la alarma puesta",
    )
