"""Cobra a todas las mesas a la vez, y da la respuesta de cada una."""

import asyncio


async def charge_all(room, tables):
    charges = (room.charge(it) for it in tables)
    return await asyncio.gather(*charges, return_exceptions=True)
