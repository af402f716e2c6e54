"""Cocina los pedidos y abre la puerta."""

import asyncio


async def serve(kitchen):
    cooking, order, closed = set(), None, False
    bell = asyncio.create_task(kitchen.bell())
    while cooking or not closed:
        if not closed and order is None and len(cooking) < 2:
            order = asyncio.create_task(kitchen.next_order())
        waiting = cooking | {bell} | ({order} if order else set())
        done, _ = await asyncio.wait(
            waiting, return_when=asyncio.FIRST_COMPLETED
        )
        if bell in done:
            kitchen.open()
            bell = asyncio.create_task(kitchen.bell())
        for dish in done & cooking:
            cooking.remove(dish)
            dish.result()
        if order in done:
            if order.result() is None:
                closed = True
            else:
                dish = kitchen.cook(order.result())
                cooking.add(asyncio.create_task(dish))
            order = None
    bell.cancel()
