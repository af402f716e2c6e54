"""Cree que da igual quién espere la pizza."""

import asyncio


async def deliver(kitchen):
    home = asyncio.get_running_loop()

    def work():
        return asyncio.run_coroutine_threadsafe(kitchen.cook(), home)

    pizza = await kitchen.ride(work)
    return await asyncio.wrap_future(pizza)
