"""Cree que el permiso vuelve solo."""


async def cook(dish, trays, oven):
    await trays.acquire()
    await oven.bake(dish)
