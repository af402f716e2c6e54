"""Cree que haciéndolas a la vez no queda nada en medio."""

import asyncio


async def pay(bank):
    await asyncio.gather(bank.charge(), bank.record())
