"""En un generador, lo que espera para limpiar va en `finally`.

Ejecuta: python3 examples/iterar-sin-bloquear/hasta_el_final.py
"""

# ANCHOR: programa
import asyncio
from contextlib import aclosing

MINUTE = 0.1


async def cook_all():
    try:
        for dish in ["sopa", "asado", "flan"]:
            await asyncio.sleep(10 * MINUTE)
            yield dish
    finally:
        await asyncio.sleep(5 * MINUTE)
        print("fuego apagado")


async def main():
    async with aclosing(cook_all()) as dishes:
        async for dish in dishes:
            print(f"sale {dish}")
            break
    print("friega")


asyncio.run(main())
# ANCHOR_END: programa
