"""Si una falla al reunirlas, qué ocurre con la que sigue al fuego.

Ejecuta: python3 examples/esperar-varias/falla_una.py
"""

# ANCHOR: programa
import asyncio

MINUTE = 0.1


class SoldOut(Exception):
    pass


async def cook(dish, minutes):
    await asyncio.sleep(minutes * MINUTE)
    if dish == "pescado":
        raise SoldOut(f"no queda {dish}")
    print(f"  sale {dish}")
    return dish


async def main():
    print("el asado se abandona:")
    roast = asyncio.create_task(cook("asado", 30))
    try:
        await asyncio.gather(roast, cook("pescado", 10))
    except SoldOut as reason:
        print(f"  {reason}")
        roast.cancel()
    await asyncio.sleep(60 * MINUTE)

    print("el asado sigue:")
    try:
        await asyncio.gather(cook("asado", 30), cook("pescado", 10))
    except SoldOut as reason:
        print(f"  {reason}")
    await asyncio.sleep(60 * MINUTE)


asyncio.run(main())
# ANCHOR_END: programa
