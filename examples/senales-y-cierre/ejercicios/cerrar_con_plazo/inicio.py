"""Atiende hasta que se pide el cierre: los que acabaron y los que se cortan."""

import asyncio


async def run(service):
    cooking, done = set(), 0
    closing = asyncio.create_task(service.closing())
    while not closing.done():
        order = asyncio.create_task(service.next_order())
        await asyncio.wait(
            [order, closing], return_when=asyncio.FIRST_COMPLETED
        )
        if order.done():
            cooking.add(asyncio.create_task(service.cook(order.result())))
        else:
            order.cancel()
    for dish in cooking:
        dish.cancel()
        done += dish.done()
    return done, len(cooking) - done
