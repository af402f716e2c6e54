"""Abrir la puerta, y esperar a que se abra."""


async def open(door):
    async with door.notify:
        door.flag = True
        door.notify.notify_all()


async def enter(door):
    async with door.notify:
        await door.notify.wait_for(lambda: door.flag)
