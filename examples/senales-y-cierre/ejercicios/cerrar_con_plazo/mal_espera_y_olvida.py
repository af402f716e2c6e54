"""Cree que lo que no acaba en el plazo se para solo."""

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
    done, late = await asyncio.wait(cooking, timeout=GRACE)
    return len(done), len(late)
