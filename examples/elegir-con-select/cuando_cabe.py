"""Una espera con condición: solo se admite un pedido si queda un fuego libre.

Ejecuta: python3 examples/elegir-con-select/cuando_cabe.py
"""

# ANCHOR: programa
import asyncio

MINUTE = 0.1
BURNERS = 2


async def cook(dish, minutes):
    await asyncio.sleep(minutes * MINUTE)
    return dish


async def serve(orders):
    cooking = set()
    getting = None
    is_open = True
    while is_open or cooking:
        if is_open and not getting and len(cooking) < BURNERS:
            getting = asyncio.create_task(orders.get())
        waiting = cooking | {getting} if getting else cooking
        done, _ = await asyncio.wait(
            waiting, return_when=asyncio.FIRST_COMPLETED
        )
        for task in done & cooking:
            cooking.remove(task)
            print(f"sale: {task.result()}")
        if getting in done:
            if order := getting.result():
                print(f"empieza: {order[0]}")
                cooking.add(asyncio.create_task(cook(*order)))
            else:
                is_open = False
            getting = None
    print("ni pedidos ni platos al fuego")


async def main():
    orders = asyncio.Queue()
    menu = [("sopa", 30), ("pan", 10), ("asado", 50), ("flan", 10)]
    for order in [*menu, None]:
        orders.put_nowait(order)
    await serve(orders)


asyncio.run(main())
# ANCHOR_END: programa
