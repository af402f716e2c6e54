"""Mientras una tarea espera, avanzan las otras; la que espera, no.

Ejecuta: python3 examples/bucle-de-eventos/avanzan_otras.py
"""

# ANCHOR: programa
import asyncio


async def soup(loop, start):
    print(f"{loop.time() - start:.1f} s  sopa: al fuego")
    await asyncio.sleep(0.4)
    print(f"{loop.time() - start:.1f} s  sopa: lista")


async def bread(loop, start):
    for step in ["amasa", "hornea", "corta"]:
        print(f"{loop.time() - start:.1f} s  pan: {step}")
        await asyncio.sleep(0.1)


async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    await asyncio.gather(soup(loop, start), bread(loop, start))


asyncio.run(main())
# ANCHOR_END: programa
