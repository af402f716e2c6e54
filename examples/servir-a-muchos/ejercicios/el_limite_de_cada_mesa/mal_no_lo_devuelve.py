"""Cree que tomar el permiso es todo."""

import asyncio

from kitchen import PLACES


async def attend(table, places):
    await places.acquire()
    await table.eat()


async def serve(door):
    places = asyncio.Semaphore(PLACES)
    async with asyncio.TaskGroup() as tables:
        while table := await door.accept():
            tables.create_task(attend(table, places))
