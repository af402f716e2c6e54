"""Cree que devolver la llave antes de hornear es devolverla siempre."""


async def use_oven(oven):
    oven.take_key()
    oven.put_key_back()
    await oven.bake()
