"""Cree que una tarea que no se espera acaba con quien la lanzó."""

import asyncio


async def serve(kitchen):
    fire = asyncio.Semaphore(2)

    async def cook(order):
        async with fire:
            await kitchen.cook(order)

    async def door():
        while True:
            await kitchen.bell()
            kitchen.open()

    watching = asyncio.create_task(door())
    async with asyncio.TaskGroup() as cooking:
        while (order := await kitchen.next_order()) is not None:
            cooking.create_task(cook(order))
    return watching
