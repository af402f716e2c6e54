"""Dos tareas del mismo hilo comparten una lista sin más.

Ejecuta: python3 examples/hilos-y-tareas/cuaderno_comun.py
"""

# ANCHOR: programa
import asyncio

MINUTE = 0.1


async def serve(table, minutes, notebook):
    for dish in ["sopa", "pan"]:
        await asyncio.sleep(minutes * MINUTE)
        notebook.append(f"{table}: {dish}")


async def service():
    notebook = []
    first = asyncio.create_task(serve("mesa 1", 2, notebook))
    second = asyncio.create_task(serve("mesa 2", 3, notebook))
    await first
    await second
    return notebook


async def main():
    for line in await service():
        print(line)


asyncio.run(main())
# ANCHOR_END: programa
