"""Reunir resultados: en el orden en que se piden o en el que salen.

Ejecuta: python3 examples/esperar-varias/en_su_orden.py
"""

# ANCHOR: programa
import asyncio

MINUTE = 0.1


async def cook(dish, minutes):
    await asyncio.sleep(minutes * MINUTE)
    return dish


async def main():
    menu = [("sopa", 30), ("pan", 10), ("flan", 20)]

    dishes = await asyncio.gather(*(cook(*order) for order in menu))
    print(f"todos juntos: {', '.join(dishes)}")

    tasks = [asyncio.create_task(cook(*order)) for order in menu]
    dishes = [await task for task in tasks]
    print(f"una tarea por plato: {', '.join(dishes)}")

    tasks = asyncio.as_completed([cook(*order) for order in menu])
    dishes = [await dish for dish in tasks]
    print(f"según terminan: {', '.join(dishes)}")


asyncio.run(main())
# ANCHOR_END: programa
