"""Deja la nota «hecho» en la pizarra y la lee."""

import asyncio


async def handover(board):
    task = asyncio.create_task(board.write("hecho"))
    await task
    return board.read()
