"""Cree que un plato siempre acaba."""

import asyncio


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
    await asyncio.gather(*cooking)
    return len(cooking), 0
