"""Deja la nota «hecho» en la pizarra y la lee."""

import asyncio


async def handover(board):
    asyncio.create_task(board.write("hecho"))
    return board.read()
