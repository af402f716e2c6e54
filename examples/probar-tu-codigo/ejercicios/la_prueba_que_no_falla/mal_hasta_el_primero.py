"""Cree que después del aviso ya no hay nada que mirar."""

import asyncio


async def test(oven):
    loop = asyncio.get_running_loop()
    start = loop.time()
    oven.start(60)
    try:
        async with asyncio.timeout(100):
            await oven.bell()
    except TimeoutError:
        assert False, "no avisa"
    assert round(loop.time() - start) == 60
