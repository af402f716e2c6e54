"""Cree que los turnos sobran si hay un límite."""

import asyncio

from kitchen import LIMIT


async def check(watch, service):
    try:
        async with asyncio.timeout(LIMIT):
            return await watch.get(service)
    except TimeoutError:
        return None
