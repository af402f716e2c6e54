"""Un encargo en la cola: en asyncio se anula con su espera.

Ejecuta: python3 examples/hilos-y-tareas/en_la_cola.py
"""

# ANCHOR: programa
import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor


async def service(ovens, cancel):
    loop = asyncio.get_running_loop()
    door = threading.Event()
    # Solo hay un horno, y lo ocupa el pan.
    bread = loop.run_in_executor(ovens, door.wait)
    pizza = loop.run_in_executor(ovens, print, "  la pizza entra en el horno")

    try:
        # Sin el escudo, el límite cancela también el encargo.
        await asyncio.wait_for(pizza if cancel else asyncio.shield(pizza), 0.02)
    except TimeoutError:
        print("  la sala deja de esperar")

    door.set()
    await bread
    await loop.run_in_executor(ovens, print, "  el horno queda libre")


with ThreadPoolExecutor(max_workers=1) as ovens:
    print("se suelta la espera:")
    asyncio.run(service(ovens, cancel=False))
    print("se anula el encargo:")
    asyncio.run(service(ovens, cancel=True))
# ANCHOR_END: programa
