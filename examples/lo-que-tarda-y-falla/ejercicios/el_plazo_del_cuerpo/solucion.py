"""Pide la sopa; `None`, si no llega en un segundo."""

import asyncio

from kitchen import LIMIT


async def order(shop):
    try:
        async with asyncio.timeout(LIMIT):
            reply = await shop.send()
            return await reply.body()
    except TimeoutError:
        return None
