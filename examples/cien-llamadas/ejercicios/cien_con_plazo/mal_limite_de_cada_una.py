"""Cree que dos segundos para todas son dos para cada una."""

import asyncio

from kitchen import AT_ONCE, DISHES, LIMIT


async def prices(shop):
    places = asyncio.Semaphore(AT_ONCE)

    async def ask(dish):
        async with places:
            try:
                async with asyncio.timeout(LIMIT):
                    return await shop.ask(dish)
            except TimeoutError:
                return None

    return await asyncio.gather(*(ask(dish) for dish in range(DISHES)))
