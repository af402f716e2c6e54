"""Cree que el peso ya se sabe, y que basta con amasar uno."""

import asyncio


async def bake(oven):
    await asyncio.to_thread(oven.knead, 1)
    return 600
