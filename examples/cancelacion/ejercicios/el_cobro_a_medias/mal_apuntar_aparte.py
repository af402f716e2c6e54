"""Cree que solo hay que proteger lo que va detrás de cobrar."""

import asyncio


async def pay(bank):
    await bank.charge()
    await asyncio.shield(bank.record())
