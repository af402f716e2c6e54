"""Una lectura que el bucle fija fuera no pierde nada.

Ejecuta: python3 examples/cancelacion/lectura_entera.py
"""

# ANCHOR: programa
import asyncio

MINUTE = 0.1


async def dining_room(pipe):
    """Cada plato son cuatro letras, y llegan de dos en dos."""
    for letters, minutes in [("so", 4), ("pa", 1), ("fl", 1), ("an", 1)]:
        pipe.feed_data(letters.encode())
        await asyncio.sleep(minutes * MINUTE)


async def next_order(pipe):
    order = await pipe.readexactly(4)
    return order.decode()


async def main():
    pipe = asyncio.StreamReader()
    floor = asyncio.create_task(dining_room(pipe))

    for _ in range(2):
        reading = asyncio.create_task(next_order(pipe))
        while not reading.done():
            await asyncio.wait({reading}, timeout=3 * MINUTE)
            if not reading.done():
                print("mira el horno")
        print(f"plato: {await reading}")
    await floor


asyncio.run(main())
# ANCHOR_END: programa
