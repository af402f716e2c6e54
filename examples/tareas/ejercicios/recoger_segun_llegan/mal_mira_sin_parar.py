"""Cree que mirar cada milisegundo cuál ha acabado es esperarlos."""

import asyncio


async def deliver(room):
    dishes = [asyncio.create_task(room.cook(dish)) for dish in range(1, 6)]
    while dishes:
        for dish in [it for it in dishes if it.done()]:
            room.bring(dish.result())
            dishes.remove(dish)
        await asyncio.sleep(0.001)
