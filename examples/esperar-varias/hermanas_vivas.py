"""En un `JoinSet`, un fallo no cancela a las demás; soltarlo, sí.

Ejecuta: python3 examples/esperar-varias/hermanas_vivas.py
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
    print(f"sale {dish}")


async def main():
    roast = asyncio.create_task(cook("asado", 30))
    fish = asyncio.create_task(cook("pescado", 10))

    try:
        await fish
    except SoldOut as reason:
        print(reason)
    await asyncio.sleep(60 * MINUTE)
    await roast

    print("la sopa, al fuego")
    soup = asyncio.create_task(cook("sopa", 30))
    soup.cancel()
    await asyncio.sleep(60 * MINUTE)
    print("cierra la cocina")


asyncio.run(main())
# ANCHOR_END: programa
