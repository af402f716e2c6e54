"""Devolver de más: un semáforo lo acepta, y uno con tope lo rechaza.

Ejecuta: python3 examples/semaforos-y-barreras/una_de_mas.py
"""

# ANCHOR: programa
import asyncio


async def main():
    print("sin tope")
    oven = asyncio.Semaphore(1)
    await oven.acquire()
    oven.release()
    print("  devuelve la suya")
    oven.release()
    print("  devuelve otra, y el horno cree que tiene dos")

    print("con tope")
    oven = asyncio.BoundedSemaphore(1)
    await oven.acquire()
    for which in ["la suya", "otra"]:
        try:
            oven.release()
            print(f"  devuelve {which}")
        except ValueError:
            print(f"  devuelve {which}: no es de nadie")


asyncio.run(main())
# ANCHOR_END: programa
