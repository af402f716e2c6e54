"""Un emisor que se suelta, y el receptor que recorre el canal.

Ejecuta: python3 examples/canales/que_imprime_canales.py
"""

# ANCHOR: programa
import asyncio

CLOSED = object()


async def kitchen(orders):
    while (dish := await orders.get()) is not CLOSED:
        print(f"cocina: {dish}")
    print("no hay más")


async def main():
    orders = asyncio.Queue(maxsize=4)
    await orders.put("sopa")
    await orders.put("pan")
    await orders.put(CLOSED)
    try:
        async with asyncio.timeout(3600):
            await kitchen(orders)
    except TimeoutError:
        print("una hora esperando")


asyncio.run(main())
# ANCHOR_END: programa
