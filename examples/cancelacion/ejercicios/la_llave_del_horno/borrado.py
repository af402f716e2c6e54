"""Sin hornear."""


async def use_oven(oven):
    pass
