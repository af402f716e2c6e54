"""Cree que una llamada acaba en cuanto se cancela."""

import asyncio

from kitchen import AT_ONCE, DISHES, LIMIT


async def prices(shop):
    places = asyncio.Semaphore(AT_ONCE)
    prices = [None] * DISHES

    async def ask(dish):
        async with places:
            prices[dish] = await shop.ask(dish)

    calls = [asyncio.create_task(ask(dish)) for dish in range(DISHES)]
    _, late = await asyncio.wait(calls, timeout=LIMIT)
    for call in late:
        call.cancel()
    return prices
