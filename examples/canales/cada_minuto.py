"""Dejar de esperar en `get` no pierde ningún mensaje.

Ejecuta: python3 examples/canales/cada_minuto.py
"""

# ANCHOR: programa
import asyncio

MINUTE = 0.1

CLOSED = object()


async def take_orders(orders):
    for dish, minutes in [("sopa", 1.5), ("arroz", 0.5), ("pan", 2.5)]:
        await asyncio.sleep(minutes * MINUTE)
        await orders.put(dish)
    await orders.put(CLOSED)


async def main():
    orders = asyncio.Queue(maxsize=4)
    floor = asyncio.create_task(take_orders(orders))
    while True:
        try:
            dish = await asyncio.wait_for(orders.get(), MINUTE)
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
