"""Cree que la carta tiene que ir antes que todo lo demás."""

import asyncio


async def open_table(kitchen):
    menu = await kitchen.menu()
    return await asyncio.gather(kitchen.price(menu), kitchen.bread())
