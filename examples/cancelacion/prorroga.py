"""Cada pedido aplaza el cierre: un tiempo límite que se mueve.

Ejecuta: python3 examples/cancelacion/prorroga.py
"""

# ANCHOR: programa
import asyncio

MINUTE = 0.1


async def dining_room(orders, closed):
    for minutes, dish in [(10, "sopa"), (25, "pan"), (40, "flan")]:
        await asyncio.sleep(minutes * MINUTE)
        if closed.is_set():
            print(f"cerrado: no hay {dish}")
        else:
            await orders.put(dish)


async def main():
    loop = asyncio.get_running_loop()
    opening = loop.time()
    orders, closed = asyncio.Queue(8), asyncio.Event()
    floor = asyncio.create_task(dining_room(orders, closed))

    try:
        async with asyncio.timeout(30 * MINUTE) as closing:
            while True:
                dish = await orders.get()
                print(f"pedido: {dish}")
                closing.reschedule(loop.time() + 30 * MINUTE)
    except TimeoutError:
        minute = round((loop.time() - opening) / MINUTE)
        print(f"cierra en el minuto {minute}")
    closed.set()
    await floor


asyncio.run(main())
# ANCHOR_END: programa
