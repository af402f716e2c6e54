"""Cree que se arregla al recibir la cancelación."""

import asyncio


async def pay(bank):
    try:
        await bank.charge()
        await bank.record()
    except asyncio.CancelledError:
        await bank.record()
        raise
