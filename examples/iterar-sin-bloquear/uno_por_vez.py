"""Un generador asíncrono da un plato cada vez que se le pide.

Ejecuta: python3 examples/iterar-sin-bloquear/uno_por_vez.py
"""

# ANCHOR: programa
import asyncio

MINUTE = 0.1


async def cook_all():
    for dish in ["sopa", "asado", "flan"]:
        print(f"  cocina {dish}")
        await asyncio.sleep(10 * MINUTE)
        yield dish


async def main():
    start = asyncio.get_running_loop().time()
    dishes = cook_all()
    print("nadie ha pedido nada")

    async for dish in dishes:
        print(f"  sirve {dish}")
        await asyncio.sleep(10 * MINUTE)

    minutes = (asyncio.get_running_loop().time() - start) / MINUTE
    print(f"minuto {minutes:.0f}: no hay más")


asyncio.run(main())
# ANCHOR_END: programa
