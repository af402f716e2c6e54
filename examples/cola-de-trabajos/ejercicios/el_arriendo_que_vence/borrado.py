"""Sin cocinar."""


async def work(table):
    pass
