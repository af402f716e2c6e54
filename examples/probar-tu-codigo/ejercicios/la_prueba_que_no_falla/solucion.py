"""Prueba que el horno avisa una vez, a su hora."""

import asyncio


async def test(oven):
    oven.start(60)
    for wait, due in [(59, 0), (1, 1), (60, 1)]:
        await asyncio.sleep(wait)
        bells = oven.bells()
        assert bells == due, f"{bells} avisos, y tenían que ser {due}"
