"""Cree que una cancelación es un `Exception`."""


async def use_oven(oven):
    oven.take_key()
    try:
        await oven.bake()
    except Exception:
        oven.put_key_back()
        raise
    oven.put_key_back()
