"""Hornea con la llave del horno."""


async def use_oven(oven):
    oven.take_key()
    try:
        await oven.bake()
    finally:
        oven.put_key_back()
