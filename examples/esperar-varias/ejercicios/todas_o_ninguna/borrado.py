"""Sin cocinar."""


async def dinner(stove):
    raise ValueError("se cortó la crema")
