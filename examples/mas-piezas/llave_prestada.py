"""Un mutex que se toma aquí y se suelta en otra tarea.

Ejecuta: python3 examples/mas-piezas/llave_prestada.py
"""

# ANCHOR: programa
import asyncio

MINUTE = 0.1


async def bake(dish, done):
    await asyncio.sleep(10 * MINUTE)
    done.append(dish)
    print(f"sale el {dish}")


async def main():
    oven, done = asyncio.Lock(), []
    baking = set()
    for dish in ["pan", "flan"]:
        await oven.acquire()
        print(f"el horno es para el {dish}")
        task = asyncio.create_task(bake(dish, done))
        baking.add(task)
        # Se suelta aunque cancelen la tarea antes de empezar.
        task.add_done_callback(lambda _: oven.release())
    async with oven:
        print(f"ha salido todo: {' y '.join(done)}")


asyncio.run(main())
# ANCHOR_END: programa
