"""Cree que lo que no se espera no sigue."""

import asyncio

from kitchen import AT_ONCE, DISHES, LIMIT


async def prices(shop):
    places = asyncio.Semaphore(AT_ONCE)
    prices = [None] * DISHES

    async def ask(dish):
        async with places:
            prices[dish] = await shop.ask(dish)

    calls = [asyncio.create_task(ask(dish)) for dish in range(DISHES)]
    await asyncio.wait(calls, timeout=LIMIT)
    return prices
