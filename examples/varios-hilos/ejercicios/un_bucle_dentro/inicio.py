"""Los precios de la carta."""

import asyncio

from kitchen import MENU


def price(market, dish):
    return asyncio.run(market.ask(dish))


async def menu(market):
    return [price(market, dish) for dish in MENU]
