"""Sin atender."""


async def attend(table, closing):
    pass
