"""Cree que basta con apartar el lento y esperar juntos a los demás."""

import asyncio


async def deliver(room):
    slow = asyncio.create_task(room.cook(1))
    dishes = (room.cook(dish) for dish in range(2, 6))
    for dish in await asyncio.gather(*dishes):
        room.bring(dish)
    room.bring(await slow)
