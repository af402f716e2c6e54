"""Dos tareas del mismo hilo comparten una lista sin más.

Ejecuta: python3 examples/hilos-y-tareas/cuaderno_comun.py
"""

# ANCHOR: programa
import asyncio


async def wait_table(waiter, minutes, notebook):
    for dish in ["sopa", "pan"]:
        await asyncio.sleep(minutes * 60)
        notebook.append(f"{waiter}: {dish}")


async def service():
    notebook = []
    ana = asyncio.create_task(wait_table("Ana", 2, notebook))
    luis = asyncio.create_task(wait_table("Luis", 3, notebook))
    await ana
    await luis
    return notebook


async def main():
    for line in await service():
        print(line)


asyncio.run(main())
# ANCHOR_END: programa
