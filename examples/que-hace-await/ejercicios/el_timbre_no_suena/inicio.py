"""Lava los cien platos."""


async def wash_all(pile):
    for _ in range(100):
        await pile.wash()
