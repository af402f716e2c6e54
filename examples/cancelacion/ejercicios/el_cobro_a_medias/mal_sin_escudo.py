"""Cree que cancelar la espera de una tarea no la cancela."""

import asyncio


async def charge_and_record(bank):
    await bank.charge()
    await bank.record()


async def pay(bank):
    await asyncio.create_task(charge_and_record(bank))
