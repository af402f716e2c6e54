"""Cree que dos límites de un segundo son un segundo."""

import asyncio

from kitchen import LIMIT


async def order(shop):
    try:
        async with asyncio.timeout(LIMIT):
            reply = await shop.send()
        async with asyncio.timeout(LIMIT):
            return await reply.body()
    except TimeoutError:
        return None
