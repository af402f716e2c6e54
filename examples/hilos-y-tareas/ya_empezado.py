"""Un encargo en otro hilo solo se puede cancelar si no ha empezado.

Ejecuta: python3 examples/hilos-y-tareas/ya_empezado.py
"""

# ANCHOR: programa
import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor


async def tell(dish, baking):
    # Así no se confunde con que cancelen a quien espera.
    await asyncio.wait([asyncio.wrap_future(baking)])
    print(f"{dish}: {'anulado' if baking.cancelled() else 'hecho'}")


async def service(ovens):
    door, is_on = threading.Event(), threading.Event()

    def bake():
        is_on.set()
        door.wait()

    bread = ovens.submit(bake)
    # Solo hay un horno, y lo ocupa el pan.
    pizza = ovens.submit(print, "la pizza entra en el horno")
    await asyncio.to_thread(is_on.wait)

    bread.cancel()
    pizza.cancel()
    print("la sala anula los dos")

    door.set()
    await tell("pan", bread)
    await tell("pizza", pizza)


with ThreadPoolExecutor(max_workers=1) as ovens:
    asyncio.run(service(ovens))
# ANCHOR_END: programa
