"""Pregunta los precios de los artículos 1, 2, 3 y 4."""

import asyncio


async def prices(shop):
    prices = []
    for item in (1, 2, 3, 4):
        prices.append(await asyncio.to_thread(shop.fetch, item))
    return prices
