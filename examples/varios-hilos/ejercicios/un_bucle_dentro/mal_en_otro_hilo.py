"""Cree que en otro hilo no molesta."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

from kitchen import MENU


def price(market, dish):
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, market.ask(dish)).result()


async def menu(market):
    return [price(market, dish) for dish in MENU]
