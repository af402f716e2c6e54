"""Cree que dormir un hueco es guardar la distancia con las demás."""

import asyncio


class Limiter:
    async def wait(self):
        await asyncio.sleep(0.2)
