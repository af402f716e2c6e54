"""Una función síncrona no puede esperar a una asíncrona dentro del bucle.

Ejecuta: python3 examples/hilos-y-tareas/colores.py
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
        print(f"en una tarea: {total(['sopa'])} céntimos")
    except RuntimeError:
        print("en una tarea: no puede esperar")
    price = await asyncio.to_thread(total, ["sopa"])
    print(f"en un hilo de apoyo: {price} céntimos")


print(f"fuera del bucle: {total(['sopa', 'pan'])} céntimos")
asyncio.run(main())
# ANCHOR_END: programa
