"""Un manejador que se suelta nada más lanzar.

Ejecuta: python3 examples/tareas/que_imprime_tareas.py
"""

# ANCHOR: programa
import asyncio

background = set()


async def cook(dish):
    await asyncio.sleep(1)
    print(f"sale: {dish}")


async def main():
    bread = asyncio.create_task(cook("pan"))
    print("lanzado")
    background.add(bread)
    await asyncio.sleep(2)
    print("cierra")


asyncio.run(main())
# ANCHOR_END: programa
