"""Sin leer."""


async def frames(connection):
    return []
