"""Pregunta a un servicio; `None` si tarda demasiado."""

import asyncio

from kitchen import LIMIT


async def check(watch, service):
    async with watch.turns:
        try:
            async with asyncio.timeout(LIMIT):
                return await watch.get(service)
        except TimeoutError:
            return None
