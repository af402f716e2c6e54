"""Un hilo que no sabe nada de `await` recibe y contesta por una cola.

Ejecuta: python3 examples/mas-piezas/hilo_clasico.py
"""

# ANCHOR: programa
import asyncio
from threading import Thread


def oven(orders, dishes, loop):
    def wait(coroutine):
        return asyncio.run_coroutine_threadsafe(coroutine, loop).result()

    while order := wait(orders.get()):
        wait(dishes.put(f"{order} al horno"))
    print("el hilo acaba")
    wait(dishes.put(None))


async def main():
    orders, dishes = asyncio.Queue(1), asyncio.Queue(1)
    loop = asyncio.get_running_loop()
    thread = Thread(target=oven, args=(orders, dishes, loop))
    thread.start()

    for order in ["pan", "sopa"]:
        await orders.put(order)
        print(await dishes.get())
    await orders.put(None)
    # El hilo avisa al acabar: así se sabe, sin `join`.
    assert await dishes.get() is None
    print("la cocina cierra")


asyncio.run(main())
# ANCHOR_END: programa
