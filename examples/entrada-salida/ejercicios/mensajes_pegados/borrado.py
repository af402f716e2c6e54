"""Sin leer."""


async def orders(connection):
    return []
