"""Varias esperas que comparten una hora límite.

Ejecuta: python3 examples/cancelacion/hora_de_cierre.py
"""

# ANCHOR: programa
import asyncio

MINUTE = 0.1


async def cook(minutes):
    await asyncio.sleep(minutes * MINUTE)


async def main():
    closing = asyncio.get_running_loop().time() + 30 * MINUTE
    for dish, minutes in [("sopa", 10), ("asado", 15), ("flan", 10)]:
        try:
            async with asyncio.timeout_at(closing):
                await cook(minutes)
            print(f"sale: {dish}")
        except TimeoutError:
            print(f"no da tiempo: {dish}")


asyncio.run(main())
# ANCHOR_END: programa
