"""Un `wait_for` dentro del bucle empieza de cero con cada pedido.

Ejecuta: python3 examples/cada-cierto-tiempo/nunca_llega.py
"""

# ANCHOR: programa
import asyncio

MINUTE = 0.2

CLOSED = object()


async def take_orders(orders):
    for dish in ["sopa", "arroz", "pan", "flan"]:
        await asyncio.sleep(0.6 * MINUTE)
        await orders.put(dish)
    await orders.put(CLOSED)


async def with_limit(orders):
    while True:
        try:
            dish = await asyncio.wait_for(orders.get(), MINUTE)
        except TimeoutError:
            print("  mira el horno")
            continue
        if dish is CLOSED:
            return
        print(f"  recibe {dish}")


async def with_plan(orders):
    due = asyncio.get_running_loop().time() + MINUTE
    while True:
        try:
            async with asyncio.timeout_at(due):
                dish = await orders.get()
        except TimeoutError:
            due += MINUTE
            print("  mira el horno")
            continue
        if dish is CLOSED:
            return
        print(f"  recibe {dish}")


async def main():
    print("la espera, dentro del bucle:")
    orders = asyncio.Queue(maxsize=4)
    await asyncio.gather(take_orders(orders), with_limit(orders))

    print("los tics, fuera:")
    orders = asyncio.Queue(maxsize=4)
    await asyncio.gather(take_orders(orders), with_plan(orders))


asyncio.run(main())
# ANCHOR_END: programa
