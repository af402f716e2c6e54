"""Tres fuegos y una cola: cada pedido es del fuego que lo toma.

Ejecuta: python3 examples/colas/tres_fuegos.py
"""

# ANCHOR: programa
import asyncio

MINUTE = 0.1


async def work(name, orders):
    while True:
        dish, minutes = await orders.get()
        print(f"{name} empieza {dish}")
        await asyncio.sleep(minutes * MINUTE)
        print(f"{name} termina {dish}")
        orders.task_done()


async def main():
    orders = asyncio.Queue(maxsize=2)
    names = ["fuego 1", "fuego 2", "fuego 3"]
    workers = [asyncio.create_task(work(name, orders)) for name in names]
    menu = [("asado", 30), ("sopa", 10), ("flan", 11), ("pan", 12), ("café", 2)]
    for order in menu:
        await orders.put(order)
    print("todo pedido")
    await orders.join()
    print("todo servido")
    # En Python 3.13, `orders.shutdown()`.
    for worker in workers:
        worker.cancel()
    await asyncio.gather(*workers, return_exceptions=True)
    print("los tres se apagan")


asyncio.run(main())
# ANCHOR_END: programa
