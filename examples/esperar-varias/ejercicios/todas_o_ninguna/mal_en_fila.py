"""Cree que esperar cada plato basta para parar los demás."""


async def dinner(stove):
    return sum([await stove.cook(dish) for dish in (1, 2, 3)])
