"""Pedir el permiso antes de lanzar la tarea, y dárselo a ella.

Ejecuta: python3 examples/semaforos-y-barreras/antes_de_lanzar.py
"""

# ANCHOR: programa
import asyncio

MINUTE = 0.1


async def bake(dish, trays):
    try:
        print(f"entra: {dish}")
        await asyncio.sleep(10 * MINUTE)
        print(f"sale: {dish}")
    finally:
        # El permiso lo pidió otra tarea: hay que acordarse.
        trays.release()


async def main():
    trays = asyncio.Semaphore(2)
    async with asyncio.TaskGroup() as kitchen:
        for dish in ["pan", "asado", "flan", "tarta"]:
            await trays.acquire()
            kitchen.create_task(bake(dish, trays))
            print(f"lanzada: {dish}")


asyncio.run(main())
# ANCHOR_END: programa
