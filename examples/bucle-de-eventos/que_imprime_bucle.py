"""Una tarea que duerme el hilo y otra que espera, lanzadas a la vez.

Ejecuta: python3 examples/bucle-de-eventos/que_imprime_bucle.py
"""

# ANCHOR: programa
import asyncio
import time


async def oven():
    print("horno: entra el pan")
    time.sleep(0.05)
    print("horno: sale el pan")


async def room():
    print("sala: pide la cuenta")
    await asyncio.sleep(0.01)
    print("sala: paga")


async def main():
    baking = asyncio.create_task(oven())
    paying = asyncio.create_task(room())
    await baking
    await paying


asyncio.run(main())
# ANCHOR_END: programa
