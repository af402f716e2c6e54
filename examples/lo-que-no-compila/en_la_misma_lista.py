"""Corrutinas distintas en una lista, y una tarea en un atributo.

Ejecuta: python3 examples/lo-que-no-compila/en_la_misma_lista.py
"""

# ANCHOR: programa
import asyncio


async def ready(dish):
    return dish


async def slow(dish, seconds):
    await asyncio.sleep(seconds)
    return dish


class Pot:
    def __init__(self, inside):
        self.inside = asyncio.create_task(inside)


async def main():
    for dish in [ready("pan"), slow("sopa", 0.02)]:
        print("sale:", await dish)

    recipes = [lambda _: ready("pan"), lambda seconds: slow("sopa", seconds)]
    for recipe in recipes:
        print("de una receta:", await recipe(0.02))

    pot = Pot(slow("asado", 0.03))
    done, _ = await asyncio.wait([pot.inside], timeout=0.01)
    print("a los 10 ms:", "sale" if done else "no")
    print("sale:", await pot.inside)


asyncio.run(main())
# ANCHOR_END: programa
