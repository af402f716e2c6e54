"""Quedarse con la primera que llega, y qué pasa con la otra.

Ejecuta: python3 examples/esperar-varias/la_primera.py
"""

# ANCHOR: programa
import asyncio
from asyncio import FIRST_COMPLETED, create_task

MINUTE = 0.1


async def bring(shop, minutes):
    await asyncio.sleep(minutes * MINUTE)
    print(f"  llega el pan de {shop}")
    return shop


async def main():
    for after in ["se abandona", "sigue"]:
        print(f"la otra {after}:")
        square = create_task(bring("la plaza", 20))
        corner = create_task(bring("la esquina", 10))
        done, pending = await asyncio.wait(
            [square, corner], return_when=FIRST_COMPLETED
        )
        print(f"  gana {done.pop().result()}")

        if after == "se abandona":
            pending.pop().cancel()
            await asyncio.sleep(60 * MINUTE)
        else:
            print(f"  después, {await pending.pop()}")


asyncio.run(main())
# ANCHOR_END: programa
