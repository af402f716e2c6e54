"""Sin guardar."""


async def save(disk, menu):
    pass
