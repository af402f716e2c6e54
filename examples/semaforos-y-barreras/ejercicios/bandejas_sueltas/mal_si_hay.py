"""Cree que basta con mirar si hay sitio."""


async def cook(dish, trays, oven):
    if not trays.locked():
        async with trays:
            await oven.bake(dish)
