"""Un grupo de tareas: o salen todos los platos, o no sale ninguno.

Ejecuta: python3 examples/esperar-varias/grupo_entero.py
"""

# ANCHOR: programa
import asyncio

MINUTE = 0.1


class SoldOut(Exception):
    pass


async def cook(dish, minutes):
    try:
        await asyncio.sleep(minutes * MINUTE)
        if dish in ("pescado", "marisco"):
            raise SoldOut(f"no queda {dish}")
        return dish
    finally:
        print(f"  se apaga: {dish}")


async def serve(menu):
    async with asyncio.TaskGroup() as group:
        dishes = [group.create_task(cook(*order)) for order in menu]
    return ", ".join(dish.result() for dish in dishes)


async def main():
    for menu in [
        [("asado", 30), ("sopa", 20), ("pan", 10)],
        [("asado", 30), ("pescado", 20), ("marisco", 20)],
    ]:
        try:
            print(f"completo: {await serve(menu)}")
        except* SoldOut as group:
            reasons = [str(reason) for reason in group.exceptions]
            print(f"anulado: {'; '.join(reasons)}")


asyncio.run(main())
# ANCHOR_END: programa
