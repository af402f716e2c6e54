"""Sin buscar."""


async def first_over(database, limit):
    return None
