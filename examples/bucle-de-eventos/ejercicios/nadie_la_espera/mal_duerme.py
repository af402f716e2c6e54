"""Cree que un segundo le basta a cualquier envío."""

import asyncio


async def close_table(table, mail):
    receipt = asyncio.create_task(mail.send(table))
    await asyncio.sleep(1)
    del receipt
