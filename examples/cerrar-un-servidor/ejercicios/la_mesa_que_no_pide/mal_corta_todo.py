"""Cree que cerrar es dejarlo todo."""

import asyncio


async def attend(table, closing):
    async def serve():
        while (order := await table.next_order()) is not None:
            await table.answer(order)

    serving = asyncio.create_task(serve())
    closed = asyncio.create_task(closing.wait())
    await asyncio.wait(
        [serving, closed], return_when=asyncio.FIRST_COMPLETED
    )
    serving.cancel()
    closed.cancel()
