"""Los precios de todos los platos; `None`, el que no llegue a tiempo."""

import asyncio

from kitchen import AT_ONCE, DISHES, LIMIT


async def prices(shop):
    places = asyncio.Semaphore(AT_ONCE)
    # Fuera de lo que el límite abandona.
    prices = [None] * DISHES

    async def ask(dish):
        async with places:
            prices[dish] = await shop.ask(dish)

    calls = [asyncio.create_task(ask(dish)) for dish in range(DISHES)]
    _, late = await asyncio.wait(calls, timeout=LIMIT)
    for call in late:
        call.cancel()
    await asyncio.gather(*late, return_exceptions=True)
    return prices
