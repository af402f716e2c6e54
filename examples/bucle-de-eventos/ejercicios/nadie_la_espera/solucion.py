"""Cierra la mesa y envía su recibo."""

import asyncio


async def close_table(table, mail):
    receipt = asyncio.create_task(mail.send(table))
    await receipt
