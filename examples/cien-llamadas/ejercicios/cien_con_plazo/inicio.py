"""Los precios de todos los platos; `None`, el que no llegue a tiempo."""

import asyncio

from kitchen import DISHES, LIMIT


async def prices(shop):
    try:
        async with asyncio.timeout(LIMIT):
            return await asyncio.gather(
                *(shop.ask(dish) for dish in range(DISHES))
            )
    except TimeoutError:
        return [None] * DISHES
