"""Los precios de la carta."""

from kitchen import MENU


async def price(market, dish):
    return await market.ask(dish)


async def menu(market):
    return [await price(market, dish) for dish in MENU]
