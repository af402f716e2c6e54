"""Cree que en un segundo se escribe cualquier nota."""

import asyncio


async def handover(board):
    task = asyncio.create_task(board.write("hecho"))
    await asyncio.sleep(1)
    del task
    return board.read()
