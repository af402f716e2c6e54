"""Cree que el precio puede ir a la vez que la carta que necesita."""

import asyncio


async def open_table(kitchen):
    _, price, bread = await asyncio.gather(
        kitchen.menu(), kitchen.price(0), kitchen.bread()
    )
    return price, bread
