"""Un `await` que no tiene que esperar no deja pasar a nadie.

Ejecuta: python3 examples/que-hace-await/await_listo.py
"""

# ANCHOR: programa
import asyncio


async def cook(dish):
    """Es asíncrona y no espera a nada."""
    return f"{dish} en el plato"


async def work(name, orders):
    while not orders.empty():
        dish = await orders.get()
        print(f"{name}: {await cook(dish)}")


def full_queue():
    """Una cola con los tres pedidos ya dentro."""
    orders = asyncio.Queue(3)
    for dish in ("sopa", "pan", "flan"):
        orders.put_nowait(dish)
    return orders


async def main():
    await asyncio.gather(
        work("Ana", full_queue()),
        work("Luis", full_queue()),
    )


asyncio.run(main())
# ANCHOR_END: programa
