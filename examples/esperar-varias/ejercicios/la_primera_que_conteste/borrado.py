"""Sin pedir."""


async def fastest(market):
    return 1
