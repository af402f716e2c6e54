"""Cree que el repartidor puede salir con la pizza hecha."""


async def deliver(kitchen):
    pizza = await kitchen.cook()
    return await kitchen.ride(lambda: pizza)
