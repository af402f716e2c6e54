"""Alguien tiene que decir que no hay más, y quizá se olvida.

Ejecuta: python3 examples/canales/emisor_olvidado.py
"""

# ANCHOR: programa
import asyncio

MINUTE = 0.1

CLOSED = object()


async def take_orders(name, orders):
    for dish in ["sopa", "pan"]:
        await orders.put(f"{dish} de {name}")


async def kitchen(pending):
    while (order := await pending.get()) is not CLOSED:
        print(f"  {order}")
    print("  no hay más")


async def close(rooms, orders):
    await asyncio.gather(*rooms)
    await orders.put(CLOSED)


async def evening(forgotten):
    orders = asyncio.Queue(maxsize=2)
    rooms = [
        asyncio.create_task(take_orders(name, orders))
        for name in ["la sala", "la terraza"]
    ]
    closing = None if forgotten else asyncio.create_task(close(rooms, orders))
    try:
        await asyncio.wait_for(kitchen(orders), 60 * MINUTE)
    except TimeoutError:
        print("  una hora después, la cocina sigue esperando")
    if closing:
        await closing


async def main():
    print("todos los emisores se sueltan:")
    await evening(False)
    print("queda uno olvidado:")
    await evening(True)


asyncio.run(main())
# ANCHOR_END: programa
