"""Una función detenida dos veces, y lo que recuerda.

Ejecuta: python3 examples/historia/que_imprime_historia.py
"""

# ANCHOR: programa
import asyncio


async def count(table, minutes):
    plates = 0
    for _ in range(2):
        plates += 1
        print(f"{table}: {plates}")
        await asyncio.sleep(minutes)


async def main():
    await asyncio.gather(count("mesa 1", 10), count("mesa 2", 11))


asyncio.run(main())
# ANCHOR_END: programa
