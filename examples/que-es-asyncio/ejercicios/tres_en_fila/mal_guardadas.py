"""Cree que llamar a las tres antes de esperar ya las empieza."""


async def watch(service):
    weather = service.check("clima")
    news = service.check("noticias")
    traffic = service.check("tráfico")
    return [await weather, await news, await traffic]
