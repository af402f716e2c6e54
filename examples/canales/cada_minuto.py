"""Dejar de esperar en `get` no pierde ningún mensaje.

Ejecuta: python3 examples/canales/cada_minuto.py
"""

# ANCHOR: programa
import asyncio

CLOSED = object()


async def take_orders(orders):
    for dish, seconds in [("sopa", 90), ("arroz", 10), ("pan", 130)]:
        await asyncio.sleep(seconds)
        await orders.put(dish)
    await orders.put(CLOSED)


async def main():
    orders = asyncio.Queue(maxsize=4)
    floor = asyncio.create_task(take_orders(orders))
    while True:
        try:
            dish = await asyncio.wait_for(orders.get(), 60)
        except TimeoutError:
            print("mira el horno")
            continue
        if dish is CLOSED:
            break
        print(f"recibe {dish}")
    print("no hay más")
    await floor


asyncio.run(main())
# ANCHOR_END: programa
