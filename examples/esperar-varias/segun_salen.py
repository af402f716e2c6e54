"""Atender cada resultado en cuanto está, sin esperar a los demás.

Ejecuta: python3 examples/esperar-varias/segun_salen.py
"""

# ANCHOR: programa
import asyncio

MINUTE = 0.1


async def cook(dish, minutes):
    await asyncio.sleep(minutes * MINUTE)
    return dish


async def main():
    loop = asyncio.get_running_loop()
    opening = loop.time()
    menu = [("sopa", 30), ("pan", 10), ("flan", 20)]
    tasks = [asyncio.create_task(cook(*order)) for order in menu]

    for finished in asyncio.as_completed(tasks):
        dish = await finished
        minute = round((loop.time() - opening) / MINUTE)
        print(f"minuto {minute}: {dish} a la mesa")


asyncio.run(main())
# ANCHOR_END: programa
