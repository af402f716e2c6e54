"""Llamar a una función `async` no ejecuta nada: crea algo que esperar.

Ejecuta: python3 examples/corrutinas/perezosa.py
"""

# ANCHOR: programa
import asyncio


async def cook(dish):
    print(f"empieza: {dish}")
    return len(dish)


async def main():
    soup = cook("sopa")
    bread = cook("pan")
    print("dos llamadas hechas, nada empezado")

    print(f"letras: {await soup}")

    bread.close()
    print("el pan no empezó nunca")


asyncio.run(main())
# ANCHOR_END: programa
