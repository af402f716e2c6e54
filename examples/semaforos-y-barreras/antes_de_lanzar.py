"""Pedir el permiso antes de lanzar la tarea, y dárselo a ella.

Ejecuta: python3 examples/semaforos-y-barreras/antes_de_lanzar.py
"""

# ANCHOR: programa
import asyncio

MINUTE = 0.1


async def bake(dish):
    print(f"entra: {dish}")
    await asyncio.sleep(10 * MINUTE)
    print(f"sale: {dish}")


async def main():
    oven = asyncio.Semaphore(2)
    async with asyncio.TaskGroup() as baking:
        for dish in ["pan", "asado", "flan", "tarta"]:
            await oven.acquire()
            task = baking.create_task(bake(dish))
            # También si cancelan la tarea antes de que empiece.
            task.add_done_callback(lambda _: oven.release())
            print(f"lanzada: {dish}")


asyncio.run(main())
# ANCHOR_END: programa
