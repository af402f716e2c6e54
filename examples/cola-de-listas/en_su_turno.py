"""Durante su turno, una tarea lanza otras y cancela una de ellas.

Ejecuta: python3 examples/cola-de-listas/en_su_turno.py
"""

# ANCHOR: programa
import asyncio


async def cook(dish):
    print(f"{dish}: su turno")


async def menu():
    print("el menú lanza la sopa y el flan")
    soup = asyncio.create_task(cook("sopa"))
    custard = asyncio.create_task(cook("flan"))
    print("el menú cancela el flan")
    custard.cancel()
    print("el menú espera la sopa")
    await soup
    await asyncio.wait([custard])
    if custard.cancelled():
        print("el flan se canceló sin haber empezado")


async def kitchen():
    cook_all = asyncio.create_task(menu())
    bread = asyncio.create_task(cook("pan"))
    await cook_all
    await bread


asyncio.run(kitchen())
# ANCHOR_END: programa
