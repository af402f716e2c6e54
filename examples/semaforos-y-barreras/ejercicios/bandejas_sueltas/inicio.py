"""Hornea un plato, con una de las dos bandejas."""


async def cook(dish, trays, oven):
    async with trays:
        pass
    await oven.bake(dish)
