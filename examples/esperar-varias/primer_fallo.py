"""Esperar hasta el primer fallo, y después hasta el final.

Ejecuta: python3 examples/esperar-varias/primer_fallo.py
"""

# ANCHOR: programa
import asyncio
from asyncio import ALL_COMPLETED, FIRST_EXCEPTION

MINUTE = 0.1


class SoldOut(Exception):
    pass


async def cook(dish, minutes):
    await asyncio.sleep(minutes * MINUTE)
    if dish == "pescado":
        raise SoldOut(f"no queda {dish}")


async def main():
    menu = [("asado", 30), ("pescado", 20), ("pan", 10)]
    tasks = [asyncio.create_task(cook(*order)) for order in menu]
    tasks.append(asyncio.create_task(cook("sopa", 40)))
    tasks[-1].cancel()

    done, pending = await asyncio.wait(
        tasks, return_when=FIRST_EXCEPTION
    )
    for task in done:
        # Una cancelada no tiene excepción: preguntarla lanza otra.
        if not task.cancelled() and task.exception():
            print(task.exception())
    print(f"terminadas: {len(done)}; en marcha: {len(pending)}")

    done, pending = await asyncio.wait(tasks, return_when=ALL_COMPLETED)
    print(f"terminadas: {len(done)}; en marcha: {len(pending)}")


asyncio.run(main())
# ANCHOR_END: programa
