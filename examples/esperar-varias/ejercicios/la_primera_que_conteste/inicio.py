"""Pide pescado a los proveedores 1, 2 y 3: da el que llega antes."""

import asyncio


async def fastest(market):
    orders = (market.order(supplier) for supplier in (1, 2, 3))
    first, *_ = await asyncio.gather(*orders)
    return first
