"""Cree que ceder el turno una vez deja acabar a la tarea."""

import asyncio


async def close_table(table, mail):
    task = asyncio.create_task(mail.send(table))
    await asyncio.sleep(0)
    return task
