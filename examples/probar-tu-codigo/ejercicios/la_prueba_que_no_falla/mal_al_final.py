"""Cree que basta con mirar cuando ya ha pasado todo."""

import asyncio


async def test(oven):
    oven.start(60)
    await asyncio.sleep(120)
    assert oven.bells() == 1
