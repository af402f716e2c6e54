"""Tres platos en un hilo, y cuántos hay a medias al salir cada uno.

Ejecuta: python3 examples/concurrencia-y-paralelismo/que_imprime_medias.py
"""

# ANCHOR: programa
import asyncio

half_done = 0


async def cook(dish, minutes):
    global half_done
    half_done += 1
    await asyncio.sleep(minutes)
    print(f"{dish}: a medias, {half_done}")
    half_done -= 1


async def main():
    await asyncio.gather(
        cook("sopa", 10),
        cook("pan", 20),
        cook("flan", 30),
    )


asyncio.run(main())
# ANCHOR_END: programa
