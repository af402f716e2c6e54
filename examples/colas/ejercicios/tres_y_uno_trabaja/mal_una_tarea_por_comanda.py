"""Cree que cada comanda puede tener su cocinero."""

import asyncio


async def run(line):
    await asyncio.gather(*(line.cook(order) for order in line.orders()))
