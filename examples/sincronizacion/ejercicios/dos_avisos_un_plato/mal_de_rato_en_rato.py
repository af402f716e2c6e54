"""Cree que mirar cada poco vale lo mismo que el aviso."""

import asyncio


async def take(window):
    while window.is_empty():
        await asyncio.sleep(0.01)
    return window.grab()
