"""Sin vigilar."""


async def watch_oven(oven):
    pass
