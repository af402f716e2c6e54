"""Dos tareas que cuentan sin esperar a nada.

Ejecuta: python3 examples/multitarea/que_imprime_multitarea.py
"""

# ANCHOR: programa
import asyncio


async def count(cook):
    for plate in range(1, 3):
        print(f"{cook}: plato {plate}")


async def main():
    first = asyncio.create_task(count("Ana"))
    second = asyncio.create_task(count("Luis"))
    await second
    await first


asyncio.run(main())
# ANCHOR_END: programa
