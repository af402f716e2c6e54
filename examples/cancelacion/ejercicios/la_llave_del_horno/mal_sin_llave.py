"""Cree que, si no toma la llave, no puede perderse."""


async def use_oven(oven):
    await oven.bake()
