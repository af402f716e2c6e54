"""Cree que el orden se arregla cocinando de uno en uno."""


async def deliver(room):
    for dish in (2, 3, 4, 5, 1):
        room.bring(await room.cook(dish))
