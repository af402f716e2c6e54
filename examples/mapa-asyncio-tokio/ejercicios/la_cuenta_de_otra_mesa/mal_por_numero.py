"""Cree que el orden de `tables` es el de sus números."""

import asyncio


async def charge_all(room, tables):
    charges = (room.charge(it) for it in sorted(tables))
    return await asyncio.gather(*charges, return_exceptions=True)
