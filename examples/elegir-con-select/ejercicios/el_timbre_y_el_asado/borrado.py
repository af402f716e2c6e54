"""Sin cocinar."""


async def serve(kitchen):
    pass
