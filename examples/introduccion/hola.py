"""Dos platos se preparan a la vez en un solo hilo.

Ejecuta: python3 examples/introduccion/hola.py
"""

# ANCHOR: programa
import asyncio


async def cook(dish, millis):
    print(f"empieza: {dish}")
    await asyncio.sleep(millis / 1000)
    print(f"listo: {dish}")


async def main():
    await asyncio.gather(cook("sopa", 300), cook("pan", 200))


asyncio.run(main())
# ANCHOR_END: programa
