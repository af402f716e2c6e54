"""Cree que lo seguro es no hacer otro hasta llevar el anterior."""


async def run(line):
    while (dish := await line.cook()) is not None:
        await line.carry(dish)
