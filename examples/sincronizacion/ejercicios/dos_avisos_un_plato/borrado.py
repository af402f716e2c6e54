"""Sin esperar ni llevarse nada."""


async def take(window):
    return 0
