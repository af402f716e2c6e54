"""Sin revisar."""


async def review(ledger):
    pass
