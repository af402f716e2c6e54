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

    custard = asyncio.create_task(cook("flan"))
    await asyncio.sleep(20 * MINUTE)
    custard.cancel()

    for task in [bread, soup, custard]:
        try:
            print(f"servido: {await task}")
        except asyncio.CancelledError:
            print(f"cancelada: {str(task.cancelled()).lower()}")


asyncio.run(main())
# ANCHOR_END: programa
