"""Cree que mirar la bandera cada poco es lo mismo que esperar el aviso."""

import asyncio


async def open(door):
    door.flag = True


async def enter(door):
    while not door.flag:
        await asyncio.sleep(0.003)
