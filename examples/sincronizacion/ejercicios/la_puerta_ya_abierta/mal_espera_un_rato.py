"""Cree que con esperar bastante ya habrá abierto."""

import asyncio


async def open(door):
    door.flag = True


async def enter(door):
    if not door.flag:
        await asyncio.sleep(60)
