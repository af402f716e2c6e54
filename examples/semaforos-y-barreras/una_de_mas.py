"""Devolver de más: un semáforo lo acepta, y uno con tope lo rechaza.

Ejecuta: python3 examples/semaforos-y-barreras/una_de_mas.py
"""

# ANCHOR: programa
import asyncio


async def main():
    print("sin tope")
    trays = asyncio.Semaphore(1)
    await trays.acquire()
    trays.release()
    print("  devuelve la suya")
    trays.release()
    print("  devuelve otra, y el horno cree que tiene dos")

    print("con tope")
    trays = asyncio.BoundedSemaphore(1)
    await trays.acquire()
    for which in ["la suya", "otra"]:
        try:
            trays.release()
            print(f"  devuelve {which}")
        except ValueError:
            print(f"  devuelve {which}: no es de nadie")


asyncio.run(main())
# ANCHOR_END: programa
