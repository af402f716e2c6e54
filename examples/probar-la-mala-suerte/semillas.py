"""Muchos planes al azar, y la semilla que repite el que falla.

Ejecuta: python3 examples/probar-la-mala-suerte/semillas.py
"""

# ANCHOR: programa
import asyncio

MINUTE = 0.04


class Dice:
    """Un generador pequeño: con la misma semilla da los mismos números."""

    def __init__(self, seed):
        self.state = seed

    def roll(self, sides):
        self.state = (self.state * 1_664_525 + 1_013_904_223) % 2**32
        return (self.state >> 16) % sides


class Pantry:
    rations = 10


async def serve(pantry, arrives):
    """Mira cuántas raciones quedan, sirve una y apunta las que quedan."""
    await asyncio.sleep(arrives * MINUTE)
    seen = pantry.rations
    await asyncio.sleep(2 * MINUTE)
    pantry.rations = seen - 1


def plan(seed):
    """Cuándo llega cada uno. Pares e impares: nunca dos a la misma hora."""
    dice = Dice(seed)
    return [dice.roll(6) * 2, dice.roll(6) * 2 + 1]


async def left_after_two(arrivals):
    pantry = Pantry()
    await asyncio.gather(*(serve(pantry, minutes) for minutes in arrivals))
    return pantry.rations


async def main():
    seed = 0
    while await left_after_two(plan(seed)) == 8:
        seed += 1
    print(f"falla con la semilla {seed}: llegan en {plan(seed)}")
    for again in range(1, 4):
        left = await left_after_two(plan(seed))
        print(f"  otra vez, {again}: quedan {left}")


asyncio.run(main())
# ANCHOR_END: programa
