"""Una llamada bloqueante retiene el hilo, y con él a todas las tareas.

Ejecuta: python3 examples/bucle-de-eventos/bloqueo.py
"""

# ANCHOR: programa
import asyncio
import time

SOUP = 0.02
BREAD = 0.01


async def bread():
    print("  pan: al horno")
    await asyncio.sleep(BREAD)
    print("  pan: listo")


async def blocking_soup():
    print("  sopa: al fuego")
    time.sleep(SOUP)
    print("  sopa: lista")


async def waiting_soup():
    print("  sopa: al fuego")
    await asyncio.sleep(SOUP)
    print("  sopa: lista")


async def main():
    print("la sopa bloquea el hilo:")
    await asyncio.gather(bread(), blocking_soup())
    print("la sopa espera con await:")
    await asyncio.gather(bread(), waiting_soup())


asyncio.run(main())
# ANCHOR_END: programa
