"""Abrir la puerta, y esperar a que se abra."""


async def open(door):
    async with door.notify:
        door.notify.notify_all()


async def enter(door):
    async with door.notify:
        await door.notify.wait()
