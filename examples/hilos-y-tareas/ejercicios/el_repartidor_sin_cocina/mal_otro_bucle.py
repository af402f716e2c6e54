"""Cree que da igual qué bucle la haga."""

import asyncio


async def deliver(kitchen):
    return await kitchen.ride(lambda: asyncio.run(kitchen.cook()))
