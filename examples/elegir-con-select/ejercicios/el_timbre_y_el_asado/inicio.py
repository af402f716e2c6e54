"""Cocina los pedidos y abre la puerta."""

import asyncio


async def serve(kitchen):
    order = asyncio.create_task(kitchen.next_order())
    bell = asyncio.create_task(kitchen.bell())
    while True:
        done, _ = await asyncio.wait(
            [order, bell], return_when=asyncio.FIRST_COMPLETED
        )
        if bell in done:
            kitchen.open()
            bell = asyncio.create_task(kitchen.bell())
        if order in done:
            if order.result() is None:
                bell.cancel()
                return
            await kitchen.cook(order.result())
            order = asyncio.create_task(kitchen.next_order())
