"""La misma lista en las tres colas: sale lo primero, lo menor o lo último.

Ejecuta: python3 examples/colas/antes_lo_urgente.py
"""

# ANCHOR: programa
import asyncio


def fill_and_empty(name, orders):
    arrivals = [(2, "postre"), (1, "agua"), (2, "café"), (0, "humo")]
    for arrival, (priority, what) in enumerate(arrivals):
        # Se comparan en este orden: la prioridad, y entre iguales, la llegada.
        orders.put_nowait((priority, arrival, what))
    print(f"{name}:", end="")
    while not orders.empty():
        _, _, what = orders.get_nowait()
        print(f" {what}", end="")
    print()


async def main():
    fill_and_empty("por llegada", asyncio.Queue())
    fill_and_empty("por prioridad", asyncio.PriorityQueue())
    fill_and_empty("del revés", asyncio.LifoQueue())


asyncio.run(main())
# ANCHOR_END: programa
