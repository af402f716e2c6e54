"""El vigía pregunta a tres servicios."""


async def watch(service):
    weather = await service.check("clima")
    news = await service.check("noticias")
    traffic = await service.check("tráfico")
    return [weather, news, traffic]
