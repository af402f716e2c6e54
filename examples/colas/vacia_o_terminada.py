"""Una cola vacía no quiere decir que todo esté hecho: para eso está `join`.

Ejecuta: python3 examples/colas/vacia_o_terminada.py
"""

# ANCHOR: programa
import asyncio

MINUTE = 0.1


async def work(orders):
    while True:
        dish = await orders.get()
        await asyncio.sleep(MINUTE)
        print(f"servido: {dish}")
        if dish != "flan":
            orders.task_done()


async def main():
    orders = asyncio.Queue()
    cook = asyncio.create_task(work(orders))

    orders.put_nowait("sopa")
    await asyncio.sleep(MINUTE / 2)
    print(f"¿vacía?: {'sí' if orders.empty() else 'no'}")
    await orders.join()
    print("todo terminado")

    orders.put_nowait("flan")
    try:
        await asyncio.wait_for(orders.join(), 60 * MINUTE)
    except TimeoutError:
        print("una hora, y falta un task_done")
    orders.task_done()
    try:
        orders.task_done()
    except ValueError:
        print("sobra un task_done")
    cook.cancel()


asyncio.run(main())
# ANCHOR_END: programa
