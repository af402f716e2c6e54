"""Otro hilo lanza una corrutina en el bucle y espera su resultado.

Ejecuta: python3 examples/hilos-y-tareas/desde_otro_hilo.py
"""

# ANCHOR: programa
import asyncio
import threading


async def cook(dish):
    await asyncio.sleep(0)
    return f"{dish} hecha", threading.get_ident()


def yes(answer):
    return "sí" if answer else "no"


def courier(kitchen_loop, kitchen_thread):
    """El repartidor llama desde la calle: su hilo no es el de la cocina."""
    order = asyncio.run_coroutine_threadsafe(cook("pizza"), kitchen_loop)
    # Aquí no hay `await`: el hilo se queda esperando.
    pizza, cooked_in = order.result()

    print(f"repartidor: {pizza}")
    print(f"¿en el hilo de la cocina?: {yes(cooked_in == kitchen_thread)}")
    print(f"¿en el mío?: {yes(cooked_in == threading.get_ident())}")


async def main():
    kitchen_loop = asyncio.get_running_loop()
    here = threading.get_ident()
    await asyncio.to_thread(courier, kitchen_loop, here)


asyncio.run(main())
# ANCHOR_END: programa
