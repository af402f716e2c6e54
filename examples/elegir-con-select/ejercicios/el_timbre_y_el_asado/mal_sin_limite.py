"""Cree que una tarea por pedido no tiene límite que respetar."""

import asyncio


async def serve(kitchen):
    async def door():
        while True:
            await kitchen.bell()
            kitchen.open()

    watching = asyncio.create_task(door())
    async with asyncio.TaskGroup() as cooking:
        while (order := await kitchen.next_order()) is not None:
            cooking.create_task(kitchen.cook(order))
    watching.cancel()
