"""Una prueba que se cuelga, y un límite que la corta.

Ejecuta: python3 examples/probar-tu-codigo/prueba_colgada.py
"""

# ANCHOR: programa
import asyncio

MINUTE = 0.02
HOUR = 1.2

CLOSED = object()


async def kitchen(orders, waiters):
    """Cocina hasta que cuelgan los camareros."""
    cooked = 0
    while waiters:
        if await orders.get() is CLOSED:
            waiters -= 1
        else:
            cooked += 1
    return cooked


async def waiter(orders):
    for dish in ["sopa", "flan"]:
        await asyncio.sleep(MINUTE)
        await orders.put(dish)
    await orders.put(CLOSED)


async def four_dishes(waiters):
    """Los dos camareros piden dos platos cada uno."""
    orders = asyncio.Queue(maxsize=4)
    async with asyncio.TaskGroup() as group:
        group.create_task(waiter(orders))
        group.create_task(waiter(orders))
        assert await kitchen(orders, waiters) == 4


async def main():
    for waiters in [3, 2]:
        try:
            async with asyncio.timeout(HOUR):
                await four_dishes(waiters)
            print("pasa")
        except TimeoutError:
            print("se ha colgado")


asyncio.run(main())
# ANCHOR_END: programa
