"""Prueba que el horno avisa una vez, a su hora."""


async def test(oven):
    oven.start(60)
    await oven.bell()
