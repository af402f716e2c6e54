"""Cree que entregar la corrutina es esperarla."""

import asyncio


async def deliver(kitchen):
    home = asyncio.get_running_loop()

    def work():
        asyncio.run_coroutine_threadsafe(kitchen.cook(), home)
        return 0

    return await kitchen.ride(work)
