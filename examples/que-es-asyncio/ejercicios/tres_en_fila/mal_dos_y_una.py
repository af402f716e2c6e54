"""Cree que hay que esperar a una pareja antes de preguntar al tercero."""

import asyncio


async def watch(service):
    weather, news = await asyncio.gather(
        service.check("clima"), service.check("noticias")
    )
    return [weather, news, await service.check("tráfico")]
