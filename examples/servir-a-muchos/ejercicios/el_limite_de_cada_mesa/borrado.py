"""Sin abrir."""


async def serve(door):
    pass
