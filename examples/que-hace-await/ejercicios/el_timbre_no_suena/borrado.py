"""Sin lavar."""


async def wash_all(pile):
    pass
