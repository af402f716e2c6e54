"""Si falla el cuerpo de un grupo, sus tareas se cancelan.

Ejecuta: python3 examples/esperar-varias/falla_el_cuerpo.py
"""

# ANCHOR: programa
import asyncio

MINUTE = 0.1


class Leaves(Exception):
    pass


async def cook(dish):
    try:
        await asyncio.sleep(30 * MINUTE)
        print(f"sale {dish}")
    finally:
        print(f"se apaga: {dish}")


async def table():
    async with asyncio.TaskGroup() as group:
        group.create_task(cook("asado"))
        await asyncio.sleep(10 * MINUTE)
        raise Leaves("la mesa se va")


async def main():
    try:
        await table()
    except* Leaves as group:
        reasons = [str(reason) for reason in group.exceptions]
        print(f"el grupo termina: {'; '.join(reasons)}")


asyncio.run(main())
# ANCHOR_END: programa
