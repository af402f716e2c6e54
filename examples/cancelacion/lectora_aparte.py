"""Una tarea lee y pasa lo leído por un canal, que sí se puede soltar.

Ejecuta: python3 examples/cancelacion/lectora_aparte.py
"""

# ANCHOR: programa
import asyncio

MINUTE = 0.1


async def dining_room(window):
    """Cada plato son cuatro letras, y llegan de dos en dos."""
    for letters, minutes in [("so", 4), ("pa", 1), ("fl", 1), ("an", 1)]:
        window.feed_data(letters.encode())
        await asyncio.sleep(minutes * MINUTE)
    window.feed_eof()


async def reader(kitchen, orders):
    try:
        while True:
            order = await kitchen.readexactly(4)
            await orders.put(order.decode())
    except asyncio.IncompleteReadError:
        await orders.put(None)


async def main():
    window = kitchen = asyncio.StreamReader()
    orders = asyncio.Queue(1)
    async with asyncio.TaskGroup() as group:
        group.create_task(dining_room(window))
        group.create_task(reader(kitchen, orders))

        while True:
            try:
                order = await asyncio.wait_for(orders.get(), 3 * MINUTE)
            except TimeoutError:
                print("mira el horno")
                continue
            if order is None:
                break
            print(f"plato: {order}")


asyncio.run(main())
# ANCHOR_END: programa
