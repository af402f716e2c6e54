"""Cree que un fallo no es una respuesta."""

import asyncio


async def charge_all(room, tables):
    charges = (room.charge(it) for it in tables)
    answers = await asyncio.gather(*charges, return_exceptions=True)
    return [it for it in answers if not isinstance(it, Exception)]
