"""De varios fallos, cuántos ocurren y cuántos ve quien los espera.

Ejecuta: python3 examples/errores-y-panicos/cuantos_se_ven.py
"""

# ANCHOR: programa
import asyncio

MINUTE = 0.1
MENU = [("pan", 10), ("pescado", 20), ("marisco", 20), ("asado", 30)]
# Los fallos que han ocurrido, los vea alguien o no.
failed = 0


class SoldOut(Exception):
    pass


class Burnt(Exception):
    pass


async def cook(dish, minutes):
    global failed
    await asyncio.sleep(minutes * MINUTE)
    if dish == "asado":
        return
    failed += 1
    if dish == "pan":
        raise Burnt(f"se ha quemado el {dish}")
    raise SoldOut(f"no queda {dish}")


async def tell(how, seen):
    global failed
    # Lo que siga al fuego tiene tiempo de acabar.
    await asyncio.sleep(60 * MINUTE)
    print(f"{how}: ve {seen} de {failed}")
    failed = 0


async def main():
    try:
        await asyncio.gather(*(cook(*order) for order in MENU))
    except (SoldOut, Burnt):
        await tell("las demás siguen", 1)

    try:
        async with asyncio.TaskGroup() as group:
            for order in MENU:
                group.create_task(cook(*order))
    except ExceptionGroup as group:
        await tell("las demás se abandonan", len(group.exceptions))

    cooking = (cook(*order) for order in MENU)
    ends = await asyncio.gather(*cooking, return_exceptions=True)
    errors = [end for end in ends if end]
    await tell("hasta el final", len(errors))

    try:
        raise ExceptionGroup("la cena", errors)
    except* Burnt as group:
        for error in group.exceptions:
            print(f"  a repetir: {error}")
    except* SoldOut as group:
        for error in group.exceptions:
            print(f"  a comprar: {error}")


asyncio.run(main())
# ANCHOR_END: programa
