"""Un aviso no reserva el elemento: quien llega antes del turno se lo lleva.

Ejecuta: python3 examples/colas/se_cuela.py
"""

# ANCHOR: programa
import asyncio


async def wait_for_dish(name, dishes):
    dish = await dishes.get()
    print(f"{name} recibe {dish}")


async def main():
    dishes = asyncio.Queue()
    async with asyncio.TaskGroup() as tables:
        tables.create_task(wait_for_dish("la mesa 1", dishes))
        tables.create_task(wait_for_dish("la mesa 2", dishes))
        await asyncio.sleep(0)

        dishes.put_nowait("sopa")
        taken = dishes.get_nowait()
        print(f"la mesa 3, que acaba de llegar, se lleva {taken}")
        await asyncio.sleep(0)

        dishes.put_nowait("arroz")
        dishes.put_nowait("pan")


asyncio.run(main())
# ANCHOR_END: programa
