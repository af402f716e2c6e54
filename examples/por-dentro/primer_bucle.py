"""Un primer programa en el bucle de asyncio: lanzar, dormir y poner un límite.

Ejecuta: python3 examples/por-dentro/primer_bucle.py
"""

# ANCHOR: programa
import asyncio


async def cook(dish, time):
    print(f"{dish}: al fuego")
    await asyncio.sleep(time)
    print(f"{dish}: en su punto")
    return dish


async def menu():
    soup = asyncio.create_task(cook("sopa", 0.3))
    bread = asyncio.create_task(cook("pan", 0.1))

    try:
        async with asyncio.timeout(0.2):
            await cook("asado", 3600)
    except TimeoutError:
        print("el asado tarda demasiado: se abandona")

    return f"{await soup} con {await bread}"


print("se sirve:", asyncio.run(menu()))
# ANCHOR_END: programa
