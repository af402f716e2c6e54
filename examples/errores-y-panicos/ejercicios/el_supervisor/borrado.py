"""Sin encenderlo."""


async def supervise(oven):
    pass
