"""Una cola con un sitio, y quien mete y quien saca.

Ejecuta: python3 examples/colas/que_imprime_colas.py
"""

# ANCHOR: programa
import asyncio


async def fill(orders):
    for dish in ["sopa", "pan", "flan"]:
        await orders.put(dish)
        print(f"mete: {dish}")


async def main():
    orders = asyncio.Queue(maxsize=1)
    filling = asyncio.create_task(fill(orders))
    await asyncio.sleep(0)
    print(f"dentro: {orders.qsize()}")
    filling.cancel()


asyncio.run(main())
# ANCHOR_END: programa
