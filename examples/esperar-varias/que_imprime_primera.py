"""La primera de dos, y lo que le pasa a la otra.

Ejecuta: python3 examples/esperar-varias/que_imprime_primera.py
"""

# ANCHOR: programa
import asyncio

MINUTE = 0.1


async def bring(shop, minutes):
    await asyncio.sleep(minutes * MINUTE)
    print(f"llega el pan de {shop}")


async def main():
    square = asyncio.create_task(bring("la plaza", 20))
    corner = asyncio.create_task(bring("la esquina", 10))
    _, late = await asyncio.wait(
        [square, corner], return_when=asyncio.FIRST_COMPLETED
    )
    for task in late:
        task.cancel()
    print("hay pan")
    await asyncio.sleep(30 * MINUTE)
    print("cierra")


asyncio.run(main())
# ANCHOR_END: programa
