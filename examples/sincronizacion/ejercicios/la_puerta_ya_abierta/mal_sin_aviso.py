"""Cree que basta con poner la bandera."""


async def open(door):
    door.flag = True


async def enter(door):
    async with door.notify:
        await door.notify.wait_for(lambda: door.flag)
