"""Cree que todas las pizzas llevan el número 7."""

import asyncio


async def deliver(kitchen):
    home = asyncio.get_running_loop()

    def work():
        asyncio.run_coroutine_threadsafe(kitchen.cook(), home).result()
        return 7

    return await kitchen.ride(work)
