"""Un mutex alrededor de la cola, y alrededor de demasiado.

Ejecuta: python3 examples/colas/guard_de_mas.py
"""

# ANCHOR: programa
import asyncio

MINUTE = 0.1

CLOSED = object()


async def cook(name, dish, start):
    minutes = round((asyncio.get_running_loop().time() - start) / MINUTE)
    print(f"  minuto {minutes}: {name} empieza {dish}")
    await asyncio.sleep(10 * MINUTE)


async def one_by_one(name, orders, turn, start):
    while True:
        async with turn:
            if (dish := await orders.get()) is CLOSED:
                return
            await cook(name, dish, start)


async def in_turns(name, orders, turn, start):
    while True:
        async with turn:
            dish = await orders.get()
        if dish is CLOSED:
            return
        await cook(name, dish, start)


async def kitchen(work):
    orders = asyncio.Queue()
    for dish in ["sopa", "arroz", "pan", "flan", CLOSED, CLOSED]:
        await orders.put(dish)
    turn, start = asyncio.Lock(), asyncio.get_running_loop().time()
    async with asyncio.TaskGroup() as workers:
        for name in ["fuego 1", "fuego 2"]:
            workers.create_task(work(name, orders, turn, start))


async def main():
    print("con el guard toda la vuelta:")
    await kitchen(one_by_one)
    print("con el guard en su línea:")
    await kitchen(in_turns)


asyncio.run(main())
# ANCHOR_END: programa
