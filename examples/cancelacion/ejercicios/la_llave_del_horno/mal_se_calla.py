"""Cree que limpiar bien es no dar errores."""


async def use_oven(oven):
    oven.take_key()
    try:
        await oven.bake()
    except BaseException:
        pass
    oven.put_key_back()
