"""Sin hornear nada."""


async def cook(dish, trays, oven):
    pass
