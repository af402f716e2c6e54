"""Sin puerta."""


async def open(door):
    pass


async def enter(door):
    pass
