"""Cree que un fallo acaba con la lista entera."""

import asyncio


async def charge_all(room, tables):
    try:
        async with asyncio.TaskGroup() as group:
            charges = [group.create_task(room.charge(it)) for it in tables]
    except ExceptionGroup as failed:
        return list(failed.exceptions)
    return [charge.result() for charge in charges]
