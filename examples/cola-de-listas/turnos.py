"""La cola de tareas listas: cada tarea tiene su turno y vuelve al final.

Ejecuta: python3 examples/cola-de-listas/turnos.py
"""

# ANCHOR: programa
import asyncio


async def cook(dish, turns):
    for turn in range(1, turns + 1):
        print(f"{dish}: turno {turn} de {turns}")
        if turn < turns:
            await asyncio.sleep(0)


async def main():
    soup = asyncio.create_task(cook("sopa", 3))
    bread = asyncio.create_task(cook("pan", 1))
    custard = asyncio.create_task(cook("flan", 2))
    for task in [soup, bread, custard]:
        await task


asyncio.run(main())
# ANCHOR_END: programa
