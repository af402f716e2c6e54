"""Cree que con la puerta en su tarea ya está todo."""

import asyncio


async def serve(kitchen):
    async def door():
        while True:
            await kitchen.bell()
            kitchen.open()

    watching = asyncio.create_task(door())
    while (order := await kitchen.next_order()) is not None:
        await kitchen.cook(order)
    watching.cancel()
