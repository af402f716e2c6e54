"""Sin preguntar."""


async def check(watch, service):
    return None
