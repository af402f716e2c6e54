"""Un aviso no reserva el elemento: quien llega antes del turno se lo lleva.

Ejecuta: python3 examples/colas/se_cuela.py
"""

# ANCHOR: programa
import asyncio


async def wait_for_dish(name, counter):
    dish = await counter.get()
    print(f"{name} recibe {dish}")


async def main():
    counter = asyncio.Queue()
    async with asyncio.TaskGroup() as diners:
        diners.create_task(wait_for_dish("Ana", counter))
        diners.create_task(wait_for_dish("Luis", counter))
        await asyncio.sleep(0)

        counter.put_nowait("sopa")
        taken = counter.get_nowait()
        print(f"Eva, que acaba de llegar, se lleva {taken}")
        await asyncio.sleep(0)

        counter.put_nowait("arroz")
        counter.put_nowait("pan")


asyncio.run(main())
# ANCHOR_END: programa
