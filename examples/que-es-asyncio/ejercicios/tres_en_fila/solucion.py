"""El vigía pregunta a tres servicios."""

import asyncio


async def watch(service):
    return await asyncio.gather(
        service.check("clima"),
        service.check("noticias"),
        service.check("tráfico"),
    )
