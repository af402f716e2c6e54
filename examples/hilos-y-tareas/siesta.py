"""`asyncio.sleep` deja el hilo libre mientras espera; `time.sleep`, no.

Ejecuta: python3 examples/hilos-y-tareas/siesta.py
"""

# ANCHOR: programa
import asyncio
import time


async def with_sleep(dish, seconds):
    print(f"  empieza: {dish}")
    await asyncio.sleep(seconds)
    print(f"  termina: {dish}")


async def with_time_sleep(dish, seconds):
    print(f"  empieza: {dish}")
    time.sleep(seconds)
    print(f"  termina: {dish}")


async def main():
    print("dejando el hilo libre:")
    await asyncio.gather(with_sleep("sopa", 0.02), with_sleep("pan", 0.01))

    print("reteniendo el hilo:")
    await asyncio.gather(
        with_time_sleep("sopa", 0.02), with_time_sleep("pan", 0.01)
    )


asyncio.run(main())
# ANCHOR_END: programa
