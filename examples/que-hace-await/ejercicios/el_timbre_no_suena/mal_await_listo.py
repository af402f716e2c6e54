"""Cree que cualquier `await` cede."""


async def nothing():
    pass


async def wash_all(pile):
    for _ in range(100):
        await pile.wash()
        await nothing()
