"""Sin cocinar."""


async def run(line):
    pass
