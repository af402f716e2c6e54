"""Sin probar."""


async def test(oven):
    pass
