"""Cree que esperar a cada mesa es poner un límite."""


async def serve(door):
    while table := await door.accept():
        await table.eat()
