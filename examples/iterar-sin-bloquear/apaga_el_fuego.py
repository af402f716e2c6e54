"""Un generador abandonado limpia cuando el bucle puede, y no al soltarlo.

Ejecuta: python3 examples/iterar-sin-bloquear/apaga_el_fuego.py
"""

# ANCHOR: programa
import asyncio
from contextlib import aclosing


async def cook_all():
    try:
        for dish in ["pan", "sopa", "asado"]:
            yield dish
    finally:
        print("  apaga el fuego")


async def until_soup():
    async for dish in cook_all():
        print(f"  sale {dish}")
        if dish == "sopa":
            break
    print("  friega")


async def until_soup_closing():
    async with aclosing(cook_all()) as dishes:
        async for dish in dishes:
            print(f"  sale {dish}")
            if dish == "sopa":
                break
    print("  friega")


async def main():
    print("sin cerrarlo:")
    await until_soup()
    print("cerrándolo:")
    await until_soup_closing()
    print("se va a casa")


asyncio.run(main())
# ANCHOR_END: programa
