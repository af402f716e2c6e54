"""Cree que quien no pide nada ya pedirá otra cosa."""

import asyncio


async def attend(table, closing):
    closed = asyncio.create_task(closing.wait())
    while not closing.is_set():
        order = asyncio.create_task(table.next_order())
        await asyncio.wait(
            [closed, order], return_when=asyncio.FIRST_COMPLETED
        )
        if not order.done():
            order.cancel()
        elif order.result() is not None:
            # Sin que compita con el cierre: lo que se sirve se acaba.
            await table.answer(order.result())
    closed.cancel()
