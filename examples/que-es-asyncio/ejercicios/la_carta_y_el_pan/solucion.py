"""Abre una mesa: da el precio del menú y el pan."""

import asyncio


async def price_of_menu(kitchen):
    menu = await kitchen.menu()
    return await kitchen.price(menu)


async def open_table(kitchen):
    return await asyncio.gather(price_of_menu(kitchen), kitchen.bread())
