"""Una tarea a la que nadie espera, y un programa que acaba.

Ejecuta: python3 examples/pasos/que_imprime_pasos.py
"""

# ANCHOR: programa
import asyncio


async def cook():
    print("guiso: al fuego")
    await asyncio.sleep(10)
    print("guiso: servido")


async def main():
    stew = asyncio.create_task(cook())
    await asyncio.sleep(1)
    print("la cocina cierra")
    del stew


asyncio.run(main())
# ANCHOR_END: programa
