"""Otro hilo lanza una tarea en el bucle y espera su resultado.

Ejecuta: python3 examples/hilos-de-apoyo/plato_de_fuera.py
"""

# ANCHOR: programa
import asyncio


async def serve(dish):
    await asyncio.sleep(0)
    return f"{dish} en la mesa"


def courier(room):
    # En este hilo no hay bucle: `result` lo bloquea, y la sala sigue.
    pizza = asyncio.run_coroutine_threadsafe(serve("pizza"), room)
    print(f"repartidor: {pizza.result()}")


async def main():
    room = asyncio.get_running_loop()
    await asyncio.to_thread(courier, room)
    return room


room = asyncio.run(main())
flan = serve("flan")
try:
    asyncio.run_coroutine_threadsafe(flan, room)
except RuntimeError:
    flan.close()
    print("repartidor: la sala está cerrada")
# ANCHOR_END: programa
