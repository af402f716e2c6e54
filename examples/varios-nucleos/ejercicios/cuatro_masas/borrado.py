"""Sin amasar: los pesos se saben de antemano."""


async def bake(pool):
    return [100, 200, 300, 400]
