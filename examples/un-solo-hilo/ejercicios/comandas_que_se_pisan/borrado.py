"""Sin apuntar."""


async def note(book):
    pass
