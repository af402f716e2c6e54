"""Sin preguntar a nadie."""


async def watch(service):
    return [300, 500, 700]
