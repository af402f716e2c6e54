"""Cree que hay que tenerlos todos antes de llevar el primero."""

import asyncio


async def deliver(room):
    dishes = (room.cook(dish) for dish in range(1, 6))
    for dish in await asyncio.gather(*dishes):
        room.bring(dish)
