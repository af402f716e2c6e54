"""Una cola recorrida con `async for`, en lotes de tres.

Ejecuta: python3 examples/iterar-sin-bloquear/por_lotes.py
"""

# ANCHOR: programa
import asyncio

MINUTE = 0.1


async def take_orders(orders):
    for minutes, order in [
        (0, (4, "sopa")),
        (1, (4, "agua")),
        (1, (7, "arroz")),
        (1, (2, "pan")),
        (9, (7, "flan")),
        (9, (4, "té")),
    ]:
        await asyncio.sleep(minutes * MINUTE)
        await orders.put(order)
    await orders.put(None)


async def in_batches(orders, size, seconds):
    batch, due = [], None
    while True:
        try:
            async with asyncio.timeout_at(due):
                order = await orders.get()
        except TimeoutError:
            yield batch
            batch, due = [], None
            continue
        if order is None:
            break
        table, dish = order
        if dish == "agua":
            continue
        if not batch:
            due = asyncio.get_running_loop().time() + seconds
        batch.append(f"{dish} para la {table}")
        if len(batch) == size:
            yield batch
            batch, due = [], None
    if batch:
        yield batch


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    orders = asyncio.Queue(4)
    waiter = asyncio.create_task(take_orders(orders))
    async for batch in in_batches(orders, 3, 5 * MINUTE):
        minutes = (loop.time() - start) / MINUTE
        print(f"minuto {minutes:.0f}: {', '.join(batch)}")
    await waiter


asyncio.run(main())
# ANCHOR_END: programa
