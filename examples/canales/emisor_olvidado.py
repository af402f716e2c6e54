"""Alguien tiene que decir que no hay más, y quizá se olvida.

Ejecuta: python3 examples/canales/emisor_olvidado.py
"""

# ANCHOR: programa
import asyncio

CLOSED = object()


async def wait_tables(name, orders):
    for dish in ["sopa", "pan"]:
        await orders.put(f"{dish} de {name}")


async def kitchen(pending):
    while (order := await pending.get()) is not CLOSED:
        print(f"  {order}")
    print("  no hay más")


async def close(waiters, orders):
    await asyncio.gather(*waiters)
    await orders.put(CLOSED)


async def evening(forgotten):
    orders = asyncio.Queue(maxsize=2)
    waiters = [
        asyncio.create_task(wait_tables(name, orders))
        for name in ["Ana", "Luis"]
    ]
    closing = None if forgotten else asyncio.create_task(close(waiters, orders))
    try:
        await asyncio.wait_for(kitchen(orders), 3600)
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
