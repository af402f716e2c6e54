"""Cree que hay que lanzarlo y además esperarlo."""

import asyncio


async def close_table(table, mail):
    asyncio.create_task(mail.send(table))
    await mail.send(table)
