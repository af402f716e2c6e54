"""Dos esperas, una detrás de otra, dentro de una función `async`.

Ejecuta: python3 examples/que-es-asyncio/que_imprime_asyncio.py
"""

# ANCHOR: programa
import asyncio


async def cook(dish, minutes):
    await asyncio.sleep(minutes)
    print(f"sale: {dish}")


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    await cook("asado", 30)
    await cook("pan", 10)
    print(f"minuto {loop.time() - start:.0f}")


asyncio.run(main())
# ANCHOR_END: programa
