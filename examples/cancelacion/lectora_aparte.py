"""Una tarea lee y pasa lo leído por un canal, que sí se puede soltar.

Ejecuta: python3 examples/cancelacion/lectora_aparte.py
"""

# ANCHOR: programa
import asyncio

MINUTE = 0.1


async def dining_room(pipe):
    """Cada plato son cuatro letras, y llegan de dos en dos."""
    for letters, minutes in [("so", 4), ("pa", 1), ("fl", 1), ("an", 1)]:
        pipe.feed_data(letters.encode())
        await asyncio.sleep(minutes * MINUTE)
    pipe.feed_eof()


async def reader(pipe, orders):
    try:
        while True:
            order = await pipe.readexactly(4)
            await orders.put(order.decode())
    except asyncio.IncompleteReadError:
        await orders.put(None)


async def main():
    pipe = asyncio.StreamReader()
    orders = asyncio.Queue(1)
    async with asyncio.TaskGroup() as group:
        group.create_task(dining_room(pipe))
        group.create_task(reader(pipe, orders))

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
