"""Dos mesas que se esperan, y un vigilante que dice quién y a qué.

Ejecuta: python3 examples/tarea-colgada/mesa_colgada.py
"""

# ANCHOR: vigilante
import asyncio

MINUTE = 0.1


def coroutines(task):
    """Las de una tarea, de fuera adentro: cada una espera a la siguiente."""
    coroutine = task.get_coro()
    while hasattr(coroutine, "cr_await"):
        yield coroutine
        coroutine = coroutine.cr_await


def paths():
    """Por dónde va cada una. No hay que preparar nada."""
    found = []
    for task in asyncio.all_tasks() - {asyncio.current_task()}:
        path = task.get_name()
        for coroutine in coroutines(task):
            if coroutine.__name__ == "take":
                tool = coroutine.cr_frame.f_locals["self"]
                path += f" > espera a={tool.name}"
        found.append(path)
    return sorted(found)
# ANCHOR_END: vigilante


# ANCHOR: servicio
class Tool:
    def __init__(self, name):
        self.name = name
        self.lock = asyncio.Lock()

    async def take(self):
        await self.lock.acquire()


async def serve(first, second):
    await first.take()
    try:
        await asyncio.sleep(MINUTE)
        await second.take()
        try:
            await asyncio.sleep(MINUTE)
        finally:
            second.lock.release()
    finally:
        first.lock.release()


async def main():
    oven, griddle = Tool("horno"), Tool("plancha")
    opposite = [(oven, griddle), (griddle, oven)]
    same = [(oven, griddle), (oven, griddle)]
    for how, wanted in [("al revés", opposite), ("igual", same)]:
        tables = {
            asyncio.create_task(
                serve(first, second),
                name=f"pedido mesa={table} primero={first.name}",
            )
            for table, (first, second) in enumerate(wanted, 1)
        }
        _, waiting = await asyncio.wait(tables, timeout=10 * MINUTE)
        alive = len(asyncio.all_tasks()) - 1
        print(f"{how}: sin servir {len(waiting)}, vivas {alive}")
        for path in paths():
            print(f"  {path}")
        for task in waiting:
            task.cancel()
        await asyncio.wait(tables)


asyncio.run(main())
# ANCHOR_END: servicio
