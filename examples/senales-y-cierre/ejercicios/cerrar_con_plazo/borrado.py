"""Sin atender."""


async def run(service):
    return 3, 1
