"""Nadie empieza el plato siguiente hasta que todos terminan este.

Ejecuta: python3 examples/semaforos-y-barreras/todos_a_la_mesa.py
"""

# ANCHOR: programa
import asyncio


async def eat(table, who, minutes):
    for dish in ["sopa", "asado"]:
        await asyncio.sleep(60 * minutes)
        print(f"{who} termina: {dish}")
        # Cada una recibe su número de llegada, desde cero.
        if await table.wait() == 0:
            print("alguien recoge los platos")


async def main():
    table = asyncio.Barrier(3)
    await asyncio.gather(
        eat(table, "Ana", 10),
        eat(table, "Luis", 30),
        eat(table, "Eva", 20),
    )


asyncio.run(main())
# ANCHOR_END: programa
