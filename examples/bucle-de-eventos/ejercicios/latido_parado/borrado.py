"""Sin pelar."""


async def peel(potatoes):
    pass
