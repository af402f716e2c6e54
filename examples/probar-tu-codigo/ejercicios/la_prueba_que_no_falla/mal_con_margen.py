"""Cree que avisar cerca de los 60 segundos es avisar a los 60."""

import asyncio


async def test(oven):
    oven.start(60)
    for wait, due in [(50, 0), (20, 1), (60, 1)]:
        await asyncio.sleep(wait)
        bells = oven.bells()
        assert bells == due, f"{bells} avisos, y tenían que ser {due}"
