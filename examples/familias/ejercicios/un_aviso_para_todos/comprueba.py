"""El comedor, con fuego."""

import asyncio

from arnes import counted, ends, ensure


async def check(attempt):
    alarm = attempt.new_alarm()
    left = early = 0
    rung = False

    async def table(seconds):
        nonlocal left, early
        await asyncio.sleep(seconds)
        await attempt.wait_alarm(alarm)
        early += not rung
        left += 1

    async def fire():
        nonlocal rung
        await asyncio.sleep(0.05)
        rung = True
        await attempt.evacuate(alarm)

    work = (table(0), table(0.001), table(0.002), table(0.09), fire())
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
