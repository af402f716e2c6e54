"""Una función síncrona no puede esperar a una asíncrona dentro del bucle.

Ejecuta: python3 examples/beneficios/colores.py
"""

# ANCHOR: programa
import asyncio


async def ask_price(dish):
    return 450 if dish == "sopa" else 300


def total(dishes):
    """Por fuera, una función corriente."""
    return sum(asyncio.run(ask_price(dish)) for dish in dishes)


async def main():
    try:
        print(f"dentro del bucle: {total(['sopa'])} céntimos")
    except RuntimeError:
        print("dentro del bucle: no puede esperar")


print(f"fuera del bucle: {total(['sopa', 'pan'])} céntimos")
asyncio.run(main())
# ANCHOR_END: programa
