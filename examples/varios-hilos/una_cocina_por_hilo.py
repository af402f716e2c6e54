"""Un bucle por hilo: cada pedido vive en uno.

Ejecuta: python3 examples/varios-hilos/una_cocina_por_hilo.py
"""

# ANCHOR: programa
import asyncio
from concurrent.futures import Future, ThreadPoolExecutor


async def cook(table, served):
    await asyncio.sleep(0)
    served.append(table)


async def kitchen(ready):
    orders = asyncio.Queue()
    ready.set_result((asyncio.get_running_loop(), orders))
    served = []
    async with asyncio.TaskGroup() as group:
        while (table := await orders.get()) is not None:
            group.create_task(cook(table, served))
    return sorted(served)


def run(ready):
    return asyncio.run(kitchen(ready))


with ThreadPoolExecutor(2) as threads:
    doors = [Future(), Future()]
    kitchens = [threads.submit(run, ready) for ready in doors]
    doors = [ready.result() for ready in doors]
    for table in range(6):
        loop, orders = doors[table % 2]
        loop.call_soon_threadsafe(orders.put_nowait, table)
    for loop, orders in doors:
        loop.call_soon_threadsafe(orders.put_nowait, None)
    for number, served in enumerate(kitchens):
        print(f"cocina {number}: {served.result()}")
# ANCHOR_END: programa
