"""Cree que con el bucle que ya hay sí se puede."""

import asyncio

from kitchen import MENU


def price(market, dish):
    loop = asyncio.get_running_loop()
    asked = market.ask(dish)
    try:
        return loop.run_until_complete(asked)
    finally:
        asked.close()


async def menu(market):
    return [price(market, dish) for dish in MENU]
