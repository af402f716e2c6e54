"""Atiende hasta que se pide el cierre: los que acabaron y los que se cortan."""

import asyncio

from kitchen import GRACE


async def run(service):
    cooking = set()
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
    # El plazo es uno para todos.
    done, late = await asyncio.wait(cooking, timeout=GRACE)
    for dish in late:
        dish.cancel()
    await asyncio.gather(*late, return_exceptions=True)
    return len(done), len(late)
