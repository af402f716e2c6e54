"""Atiende a las mesas que llegan."""

import asyncio

from kitchen import PLACES


async def attend(table):
    places = asyncio.Semaphore(PLACES)
    async with places:
        await table.eat()


async def serve(door):
    async with asyncio.TaskGroup() as tables:
        while table := await door.accept():
            tables.create_task(attend(table))
