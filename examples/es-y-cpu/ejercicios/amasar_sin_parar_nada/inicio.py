"""Amasa tres panes y da su peso total."""


async def bake(oven):
    weight = 0
    for loaf in (1, 2, 3):
        weight += oven.knead(loaf)
    return weight
