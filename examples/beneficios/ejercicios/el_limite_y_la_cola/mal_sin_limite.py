"""Cree que con turnos no hace falta un límite."""


async def check(watch, service):
    async with watch.turns:
        return await watch.get(service)
