"""Esperar a que haya bastantes platos, con el mutex y el aviso en una pieza.

Ejecuta: python3 examples/sincronizacion/ventanilla.py
"""

# ANCHOR: programa
import asyncio

MINUTE = 0.1


class Dishes:
    def __init__(self):
        self.changed = asyncio.Condition()
        self.count = 0


async def serve(dishes, table, wanted):
    async with dishes.changed:
        print(f"{table} espera {wanted}")
        await dishes.changed.wait_for(lambda: dishes.count >= wanted)
        dishes.count -= wanted
        print(f"{table} se lleva {wanted} y deja {dishes.count}")


async def cook(dishes):
    for _ in range(3):
        await asyncio.sleep(MINUTE)
        async with dishes.changed:
            dishes.count += 2
            print(f"cocina: hay {dishes.count} en la ventanilla")
            dishes.changed.notify_all()


async def main():
    dishes = Dishes()
    async with asyncio.TaskGroup() as tables:
        for table, wanted in [("mesa 1", 3), ("mesa 2", 1), ("mesa 3", 2)]:
            tables.create_task(serve(dishes, table, wanted))
        await cook(dishes)


asyncio.run(main())
# ANCHOR_END: programa
