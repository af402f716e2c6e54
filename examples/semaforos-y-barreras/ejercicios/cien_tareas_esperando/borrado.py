"""Sin atender."""


async def serve_all(room):
    pass
