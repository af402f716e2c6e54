"""Cree que ceder unas veces basta para que termine."""

import asyncio


async def handover(board):
    asyncio.create_task(board.write("hecho"))
    for _ in range(3):
        await asyncio.sleep(0)
    return board.read()
