"""Cree que `notify` avisa a todos."""


async def open(door):
    async with door.notify:
        door.notify.notify()


async def enter(door):
    async with door.notify:
        await door.notify.wait()
