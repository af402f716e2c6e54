"""Crear dos corrutinas y esperar solo una, la segunda.

Ejecuta: python3 examples/corrutinas/que_imprime_corrutinas.py
"""

# ANCHOR: programa
import asyncio


async def cook(dish):
    print(f"al fuego: {dish}")
    return f"sale: {dish}"


async def main():
    soup = cook("sopa")
    bread = cook("pan")
    print("pedido")
    print(await bread)
    soup.close()


asyncio.run(main())
# ANCHOR_END: programa
