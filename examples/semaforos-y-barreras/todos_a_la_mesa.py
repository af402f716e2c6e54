"""Nadie empieza el plato siguiente hasta que todos terminan este.

Ejecuta: python3 examples/semaforos-y-barreras/todos_a_la_mesa.py
"""

# ANCHOR: programa
import asyncio

MINUTE = 0.1


async def eat(barrier, table, minutes):
    for dish in ["sopa", "asado"]:
        await asyncio.sleep(minutes * MINUTE)
        print(f"{table} termina: {dish}")
        # Cada una recibe su número de llegada, desde cero.
        if await barrier.wait() == 0:
            print("se recogen los platos")


async def main():
    barrier = asyncio.Barrier(3)
    await asyncio.gather(
        eat(barrier, "mesa 1", 10),
        eat(barrier, "mesa 2", 30),
        eat(barrier, "mesa 3", 20),
    )


asyncio.run(main())
# ANCHOR_END: programa
