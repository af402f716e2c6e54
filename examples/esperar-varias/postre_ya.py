"""Cerrar un grupo sin `cancel`, que llega con Python 3.15.

Ejecuta: python3 examples/esperar-varias/postre_ya.py
"""

# ANCHOR: programa
import asyncio

MINUTE = 0.1


class Enough(Exception):
    """Ya hay postre: no es un fallo."""


async def cook(dessert, minutes):
    try:
        await asyncio.sleep(minutes * MINUTE)
        print(f"sale {dessert}")
    finally:
        print(f"se apaga: {dessert}")
    raise Enough


async def main():
    try:
        async with asyncio.TaskGroup() as kitchen:
            for dessert, minutes in [("arroz con leche", 30), ("flan", 20)]:
                kitchen.create_task(cook(dessert, minutes))
            await asyncio.sleep(60 * MINUTE)
        print("la mesa se va sin postre")
    except* Enough:
        print("la mesa ya tiene postre")


asyncio.run(main())
# ANCHOR_END: programa
