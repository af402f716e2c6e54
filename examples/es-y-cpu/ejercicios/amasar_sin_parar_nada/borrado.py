"""Sin amasar."""


async def bake(oven):
    return 600
