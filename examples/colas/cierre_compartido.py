"""Cerrar una cola cuando los que sacan de ella están esperando.

Ejecuta: python3 examples/colas/cierre_compartido.py
"""

# ANCHOR: programa
import asyncio

MINUTE = 0.1
CLOSED = object()


async def work(name, orders, turn):
    while True:
        async with turn:
            dish = await orders.get()
        if dish is CLOSED:
            break
        print(f"{name} hace {dish}")
        await asyncio.sleep(0)
    print("un fuego se apaga")


async def main():
    orders, turn = asyncio.Queue(6), asyncio.Lock()
    workers = [
        asyncio.create_task(work(name, orders, turn))
        for name in ["fuego 1", "fuego 2"]
    ]
    await asyncio.sleep(0)

    # Quien espera en `get` tiene el turno mientras espera.
    try:
        async with asyncio.timeout(60 * MINUTE), turn:
            print("se puede cerrar")
    except TimeoutError:
        print("una hora, y no hay quien lo cierre")

    # Quien pone sabe si ha cerrado, y avisa a cada uno.
    is_open = True
    for dish in ["sopa", "pan", "cierra", "flan"]:
        if dish == "cierra":
            is_open = False
            for _ in workers:
                orders.put_nowait(CLOSED)
        elif is_open:
            orders.put_nowait(dish)
        else:
            print(f"{dish} no: ha cerrado")
    await asyncio.gather(*workers)


asyncio.run(main())
# ANCHOR_END: programa
