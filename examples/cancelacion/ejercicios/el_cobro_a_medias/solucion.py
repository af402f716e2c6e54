"""Cobra y lo apunta."""

import asyncio


async def charge_and_record(bank):
    await bank.charge()
    await bank.record()


async def pay(bank):
    await asyncio.shield(charge_and_record(bank))
