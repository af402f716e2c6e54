"""Un límite de tiempo y una función que no espera.

Ejecuta: python3 examples/caracteristicas/que_imprime_limite.py
"""

# ANCHOR: programa
import asyncio
import time


async def knead():
    # Amasar no espera a nada: retiene el hilo.
    time.sleep(0.02)
    print("la masa está")


async def main():
    try:
        async with asyncio.timeout(0.01):
            await knead()
        print("a tiempo")
    except TimeoutError:
        print("tarde")


asyncio.run(main())
# ANCHOR_END: programa
