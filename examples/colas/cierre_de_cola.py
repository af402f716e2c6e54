"""Cerrar la cola sin `shutdown`, que llega con Python 3.13.

Ejecuta: python3 examples/colas/cierre_de_cola.py
"""

# ANCHOR: programa
import asyncio

MINUTE = 0.1


async def work(orders):
    try:
        while True:
            dish = await orders.get()
            await asyncio.sleep(MINUTE)
            print(f"  servido: {dish}")
            orders.task_done()
    finally:
        print("  la cocina se va")


async def add(dish, orders):
    try:
        await orders.put(dish)
    except asyncio.CancelledError:
        print(f"  cerrado: {dish} no entra")
        raise


async def evening(immediate):
    orders = asyncio.Queue(maxsize=2)
    cooking = asyncio.create_task(work(orders))
    for dish in ["sopa", "arroz", "pan"]:
        await orders.put(dish)
    floor = asyncio.create_task(add("café", orders))
    await asyncio.sleep(MINUTE / 2)

    # En 3.13, `orders.shutdown(immediate)` y `join`: no se cancela a nadie,
    # y `add` captura `QueueShutDown`.
    floor.cancel()
    if immediate:
        while not orders.empty():
            orders.get_nowait()
            orders.task_done()
    await orders.join()
    cooking.cancel()
    await asyncio.gather(cooking, floor, return_exceptions=True)
    print("  no queda nada por servir")


async def main():
    print("al cerrar, se sirve lo pedido:")
    await evening(False)
    print("al cerrar, se tira lo pedido:")
    await evening(True)


asyncio.run(main())
# ANCHOR_END: programa
