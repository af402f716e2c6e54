"""Dos bandejas y tres platos con distinta prisa.

Ejecuta: python3 examples/familias/que_imprime_familias.py
"""

# ANCHOR: programa
import asyncio

MINUTE = 0.1

TRAYS = asyncio.Semaphore(2)


async def bake(dish, minutes):
    async with TRAYS:
        print(f"entra: {dish}")
        await asyncio.sleep(minutes * MINUTE)
        print(f"sale: {dish}")


async def main():
    await asyncio.gather(bake("pan", 10), bake("asado", 20), bake("flan", 30))


asyncio.run(main())
# ANCHOR_END: programa
