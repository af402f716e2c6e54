"""Cree que nadie paga lo que ya no espera."""

import asyncio


async def two_clocks(clocks):
    asked = [asyncio.create_task(clocks.ask(it)) for it in range(1, 6)]
    good = []
    for answer in asyncio.as_completed(asked):
        try:
            good.append(await answer)
        except Exception:
            continue
        if len(good) == 2:
            break
    return good
