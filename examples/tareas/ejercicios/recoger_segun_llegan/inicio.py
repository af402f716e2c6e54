"""Hace los platos del 1 al 5 y los lleva a la sala."""

import asyncio


async def deliver(room):
    dishes = [asyncio.create_task(room.cook(dish)) for dish in range(1, 6)]
    for dish in dishes:
        room.bring(await dish)
