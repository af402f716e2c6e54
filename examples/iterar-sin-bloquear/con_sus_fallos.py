"""Esperar a todos y guardar también los fallos, o acabar con el primero.

Ejecuta: python3 examples/iterar-sin-bloquear/con_sus_fallos.py
"""

# ANCHOR: programa
import asyncio

MINUTE = 0.1
DISHES = ["sopa", "pescado", "asado", "atún"]


class MissingError(Exception):
    pass


async def cook(dish):
    await asyncio.sleep((30 if dish == "asado" else 10) * MINUTE)
    if dish in ["pescado", "atún"]:
        raise MissingError(f"no queda {dish}")
    print(f"  sale {dish}")
    return dish


async def main():
    print("todos, con sus fallos:")
    cooking = map(cook, DISHES)
    outcomes = await asyncio.gather(*cooking, return_exceptions=True)
    for dish, outcome in zip(DISHES, outcomes):
        if isinstance(outcome, MissingError):
            print(f"  {dish}: {outcome}")
        elif isinstance(outcome, BaseException):
            raise outcome

    print("hasta el primero:")
    cooking = [asyncio.create_task(cook(dish)) for dish in DISHES]
    try:
        dishes = await asyncio.gather(*cooking)
        print(f"  salen {len(dishes)}")
    except MissingError as why:
        print(f"  se anula: {why}")
        for task in cooking:
            task.cancel()
    await asyncio.sleep(60 * MINUTE)


asyncio.run(main())
# ANCHOR_END: programa
