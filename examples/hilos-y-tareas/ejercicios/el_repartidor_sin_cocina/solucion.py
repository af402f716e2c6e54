"""Manda al repartidor, que pide la pizza desde su hilo."""

import asyncio


async def deliver(kitchen):
    home = asyncio.get_running_loop()

    def work():
        return asyncio.run_coroutine_threadsafe(kitchen.cook(), home).result()

    return await kitchen.ride(work)
