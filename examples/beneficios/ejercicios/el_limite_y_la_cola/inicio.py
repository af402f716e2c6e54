"""Pregunta a un servicio; `None` si tarda demasiado."""

import asyncio

from kitchen import LIMIT


async def check(watch, service):
    try:
        async with asyncio.timeout(LIMIT):
            async with watch.turns:
                return await watch.get(service)
    except TimeoutError:
        return None
