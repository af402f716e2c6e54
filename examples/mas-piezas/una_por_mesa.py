"""Un conjunto de tareas con nombre: pedir otra vez sustituye a la anterior.

Ejecuta: python3 examples/mas-piezas/una_por_mesa.py
"""

# ANCHOR: programa
import asyncio

MINUTE = 0.1


async def cook(dish, minutes):
    await asyncio.sleep(minutes * MINUTE)
    return dish


async def main():
    dishes = {}

    def spawn(table, coroutine):
        if old := dishes.pop(table, None):
            old.cancel()
        dishes[table] = asyncio.create_task(coroutine, name=table)

    spawn("mesa 1", cook("pan", 5))
    spawn("mesa 2", cook("sopa", 10))
    spawn("mesa 3", cook("asado", 60))
    await asyncio.sleep(MINUTE)

    # La mesa 2 cambia de idea, y la 3 se va.
    spawn("mesa 2", cook("flan", 2))
    dishes["mesa 3"].cancel()
    left = set(dishes.values())
    while left:
        done, left = await asyncio.wait(
            left, return_when=asyncio.FIRST_COMPLETED
        )
        for task in done:
            dish = "nada" if task.cancelled() else task.result()
            print(f"{task.get_name()}: {dish}")


asyncio.run(main())
# ANCHOR_END: programa
