"""Sin recoger."""


async def collect(feed):
    return []
