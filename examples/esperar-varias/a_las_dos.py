"""Esperar hasta una hora a las que lleguen, sin cancelar a las demás.

Ejecuta: python3 examples/esperar-varias/a_las_dos.py
"""

# ANCHOR: programa
import asyncio
from asyncio import create_task

MINUTE = 0.1


async def cook(dish, minutes):
    await asyncio.sleep(minutes * MINUTE)
    return dish


async def main():
    tasks = [
        create_task(cook("sopa", 20)),
        create_task(cook("asado", 90)),
        create_task(cook("pan", 10)),
    ]

    done, pending = await asyncio.wait(tasks, timeout=30 * MINUTE)
    # Los dos son conjuntos: no dicen quién llegó antes.
    for dish in sorted(task.result() for task in done):
        print(f"a la mesa: {dish}")
    print(f"en marcha a las dos: {len(pending)}")

    for task in pending:
        print(f"para la cena: {await task}")


asyncio.run(main())
# ANCHOR_END: programa
