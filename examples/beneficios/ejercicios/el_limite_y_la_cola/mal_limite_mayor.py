"""Cree que el límite se queda corto."""

import asyncio

from kitchen import LIMIT


async def check(watch, service):
    try:
        async with asyncio.timeout(5 * LIMIT):
            async with watch.turns:
                return await watch.get(service)
    except TimeoutError:
        return None
