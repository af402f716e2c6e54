"""Recibir de una vez todo lo que ya ha llegado, hasta un máximo.

Ejecuta: python3 examples/mas-piezas/de_una_vez.py
"""

# ANCHOR: programa
import asyncio

MINUTE = 0.1


async def dining_room(orders):
    for order in range(1, 6):
        await orders.put(order)
    await asyncio.sleep(10 * MINUTE)
    await orders.put(6)
    # El cierre: aquí nadie nota que se van los emisores.
    await orders.put(None)


async def get_many(orders, limit):
    tray = [await orders.get()]
    while len(tray) < limit and not orders.empty():
        tray.append(orders.get_nowait())
    return tray


async def main():
    orders = asyncio.Queue(10)
    room = asyncio.create_task(dining_room(orders))

    closed = False
    while not closed:
        tray = await get_many(orders, 4)
        if closed := tray[-1] is None:
            tray.pop()
        if tray:
            print(f"una bandeja con {tray}")
    print("no habrá más")
    await room


asyncio.run(main())
# ANCHOR_END: programa
