"""Cree que el segundo se reparte entre las dos partes."""

import asyncio

from kitchen import LIMIT


async def order(shop):
    try:
        async with asyncio.timeout(LIMIT / 2):
            reply = await shop.send()
        async with asyncio.timeout(LIMIT / 2):
            return await reply.body()
    except TimeoutError:
        return None
