"""Esperar a que haya bastantes platos, con el mutex y el aviso en una pieza.

Ejecuta: python3 examples/sincronizacion/ventanilla.py
"""

# ANCHOR: programa
import asyncio

MINUTE = 0.1


class Window:
    def __init__(self):
        self.changed = asyncio.Condition()
        self.dishes = 0


async def serve(window, table, wanted):
    async with window.changed:
        print(f"{table} espera {wanted}")
        await window.changed.wait_for(lambda: window.dishes >= wanted)
        window.dishes -= wanted
        print(f"{table} se lleva {wanted} y deja {window.dishes}")


async def cook(window):
    for _ in range(3):
        await asyncio.sleep(MINUTE)
        async with window.changed:
            window.dishes += 2
            print(f"cocina: hay {window.dishes} en la ventanilla")
            window.changed.notify_all()


async def main():
    window = Window()
    async with asyncio.TaskGroup() as tables:
        for table, wanted in [("mesa 1", 3), ("mesa 2", 1), ("mesa 3", 2)]:
            tables.create_task(serve(window, table, wanted))
        await cook(window)


asyncio.run(main())
# ANCHOR_END: programa
