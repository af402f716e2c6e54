"""Una cola con sitio para dos: quien produce va al ritmo de quien consume.

Ejecuta: python3 examples/familias/familia_colas.py
"""

# ANCHOR: programa
import asyncio

CLOSED = object()


async def take_orders(orders):
    for dish in ["sopa", "arroz", "pan", "café"]:
        if orders.full():
            print(f"sala: la cola está llena, {dish} espera")
        await orders.put(dish)
        print(f"sala: {dish} entra en la cola")
    await orders.put(CLOSED)


async def main():
    orders = asyncio.Queue(maxsize=2)
    async with asyncio.TaskGroup() as floor:
        floor.create_task(take_orders(orders))
        while (dish := await orders.get()) is not CLOSED:
            print(f"cocina: empieza {dish}")
            await asyncio.sleep(0.1)
    print("cocina: no hay más")


asyncio.run(main())
# ANCHOR_END: programa
