"""Tres mesas, una barrera, y quién pasa de ella.

Ejecuta: python3 examples/semaforos-y-barreras/que_imprime_barrera.py
"""

# ANCHOR: programa
import asyncio


async def arrive(barrier, table, minutes):
    await asyncio.sleep(minutes)
    print(f"llega {table}")
    if await barrier.wait() == 0:
        print("se sirve la cena")


async def main():
    barrier = asyncio.Barrier(2)
    await asyncio.gather(
        arrive(barrier, "la mesa 1", 10),
        arrive(barrier, "la mesa 2", 20),
    )


asyncio.run(main())
# ANCHOR_END: programa
