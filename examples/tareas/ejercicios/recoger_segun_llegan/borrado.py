"""Sin cocinar."""


async def deliver(room):
    pass
