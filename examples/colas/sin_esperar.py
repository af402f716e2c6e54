"""Poner y sacar sin esperar: la cola dice que no, y tú decides.

Ejecuta: python3 examples/colas/sin_esperar.py
"""

# ANCHOR: programa
import asyncio


async def main():
    orders = asyncio.Queue(maxsize=2)
    for dish in ["sopa", "arroz", "pan"]:
        try:
            orders.put_nowait(dish)
            print(f"anotado: {dish}")
        except asyncio.QueueFull:
            print(f"llena: {dish}, no")
    print(f"hay {orders.qsize()}, y caben {orders.maxsize}")

    while True:
        try:
            print(f"sale: {orders.get_nowait()}")
        except asyncio.QueueEmpty:
            print("vacía")
            break


asyncio.run(main())
# ANCHOR_END: programa
