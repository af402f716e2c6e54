"""Cancelar antes de empezar, a medias y después de terminar.

Ejecuta: python3 examples/cancelacion/tres_momentos.py
"""

# ANCHOR: programa
import asyncio

MINUTE = 0.1


async def cook(dish):
    print(f"empieza: {dish}")
    await asyncio.sleep(10 * MINUTE)
    print(f"termina: {dish}")
    return dish


async def main():
    bread = asyncio.create_task(cook("pan"))
    bread.cancel()

    soup = asyncio.create_task(cook("sopa"))
    await asyncio.sleep(MINUTE)
    soup.cancel()

    flan = asyncio.create_task(cook("flan"))
    await asyncio.sleep(20 * MINUTE)
    flan.cancel()

    tasks = [bread, soup, flan]
    # Así no se confunde con que cancelen a quien espera.
    await asyncio.wait(tasks)
    for task in tasks:
        if task.cancelled():
            print("cancelada")
        else:
            print(f"servido: {task.result()}")


asyncio.run(main())
# ANCHOR_END: programa
