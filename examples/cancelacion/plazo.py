"""Un tiempo límite abandona un future, y deja en marcha una tarea.

Ejecuta: python3 examples/cancelacion/plazo.py
"""

# ANCHOR: programa
import asyncio

MINUTE = 0.1


async def cook(dish):
    await asyncio.sleep(20 * MINUTE)
    print(f"sale: {dish}")
    return dish


async def main():
    try:
        print(f"a tiempo: {await asyncio.wait_for(cook('sopa'), 30 * MINUTE)}")
    except TimeoutError:
        print("tarde: la sopa se abandona")

    try:
        await asyncio.wait_for(cook("pan"), 10 * MINUTE)
    except TimeoutError:
        print("tarde: el pan se abandona")

    flan = asyncio.create_task(cook("flan"))
    done, _ = await asyncio.wait({flan}, timeout=10 * MINUTE)
    if not done:
        print("tarde: el flan sigue")
    print(f"servido: {await flan}")


asyncio.run(main())
# ANCHOR_END: programa
