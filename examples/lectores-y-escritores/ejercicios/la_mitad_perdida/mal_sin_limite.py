"""Cree que lo que se pierde es culpa del tiempo límite, y que sobra."""


async def take_orders(reader, kitchen):
    while line := await reader.readline():
        kitchen.note(line.decode().strip())
