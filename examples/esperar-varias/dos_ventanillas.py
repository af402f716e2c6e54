"""Dos colas a la vez: la que se cierra deja de esperarse.

Ejecuta: python3 examples/esperar-varias/dos_ventanillas.py
"""

# ANCHOR: programa
import asyncio
import traceback

MINUTE = 0.1


async def open_window(orders, menu):
    """Una ventanilla da sus pedidos a su hora y después se cierra."""
    for minutes, dish in menu:
        await asyncio.sleep(minutes * MINUTE)
        await orders.put(dish)
    await orders.put(None)


async def serve(windows):
    waiting = {
        asyncio.create_task(orders.get()): name
        for name, orders in windows.items()
    }
    while waiting:
        done, _ = await asyncio.wait(
            waiting, return_when=asyncio.FIRST_COMPLETED
        )
        for task in done:
            name = waiting.pop(task)
            if dish := task.result():
                print(f"{name}: {dish}")
                again = asyncio.create_task(windows[name].get())
                waiting[again] = name
    print("las dos, cerradas")


async def main():
    windows = {"sala": asyncio.Queue(1), "calle": asyncio.Queue(1)}
    async with asyncio.TaskGroup() as group:
        hall = [(10, "sopa"), (20, "pan")]
        group.create_task(open_window(windows["sala"], hall))
        group.create_task(open_window(windows["calle"], [(20, "pizza")]))
        await serve(windows)

    try:
        await asyncio.wait([])
    except ValueError as reason:
        traceback.print_exception(reason)
        print("sin rama de reserva: no queda a quién esperar, y falla")


asyncio.run(main())
# ANCHOR_END: programa
