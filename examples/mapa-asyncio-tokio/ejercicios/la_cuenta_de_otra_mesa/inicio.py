"""Cobra a todas las mesas a la vez, y da la respuesta de cada una."""

import asyncio


async def charge_all(room, tables):
    return await asyncio.gather(*(room.charge(it) for it in tables))
