"""Una lista de platos, dos a la vez, de tres maneras.

Ejecuta: python3 examples/iterar-sin-bloquear/dos_fuegos.py
"""

# ANCHOR: programa
import asyncio
from collections import deque

MINUTE = 0.1
BURNERS = 2
DISHES = [("asado", 30), ("sopa", 10), ("pan", 10), ("flan", 20)]


async def cook(dish, minutes):
    await asyncio.sleep(minutes * MINUTE)
    return dish


async def cook_on_burner(burners, *order):
    async with burners:
        return await cook(*order)


async def with_permits():
    burners = asyncio.Semaphore(BURNERS)
    cooking = (cook_on_burner(burners, *it) for it in DISHES)
    return await asyncio.gather(*cooking)


async def in_order():
    cooking, dishes = deque(), []
    for order in DISHES:
        if len(cooking) == BURNERS:
            dishes.append(await cooking.popleft())
        cooking.append(asyncio.create_task(cook(*order)))
    return dishes + [await task for task in cooking]


async def as_they_come():
    burners = asyncio.Semaphore(BURNERS)
    cooking = [
        asyncio.create_task(cook_on_burner(burners, *it)) for it in DISHES
    ]
    return [await dish for dish in asyncio.as_completed(cooking)]


async def timed(name, cooking):
    loop = asyncio.get_running_loop()
    start = loop.time()
    dishes = ", ".join(await cooking)
    minutes = round((loop.time() - start) / (10 * MINUTE)) * 10
    print(f"{name}: {dishes}; minuto {minutes}")


async def main():
    await timed("con permisos", with_permits())
    await timed("en su orden", in_order())
    await timed("según salen", as_they_come())


asyncio.run(main())
# ANCHOR_END: programa
