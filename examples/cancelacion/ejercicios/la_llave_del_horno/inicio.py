"""Hornea con la llave del horno."""


async def use_oven(oven):
    oven.take_key()
    await oven.bake()
    oven.put_key_back()
