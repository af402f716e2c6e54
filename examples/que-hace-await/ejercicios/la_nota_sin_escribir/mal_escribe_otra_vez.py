"""Cree que esperar otra escritura espera a la primera."""

import asyncio


async def handover(board):
    asyncio.create_task(board.write("hecho"))
    await board.write("hecho")
    return board.read()
