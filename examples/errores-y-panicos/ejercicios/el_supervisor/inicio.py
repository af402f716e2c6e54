"""Mantiene encendido el horno."""


async def supervise(oven):
    await oven.run()
