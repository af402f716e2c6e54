"""Una corrutina no recibe el bucle: lo encuentra en una variable de su hilo.

Ejecuta: python3 examples/por-dentro/cada_hilo_su_bucle.py
"""

# ANCHOR: programa
import asyncio
from concurrent.futures import ThreadPoolExecutor


async def cook(dish):
    return f"{dish} en su punto"


async def order(dish):
    return await asyncio.create_task(cook(dish))


def kitchen(dish):
    return asyncio.run(order(dish))


# Dos hilos, dos bucles: ninguno sabe del otro.
with ThreadPoolExecutor(max_workers=2) as kitchens:
    for ready in kitchens.map(kitchen, ["sopa", "pan"]):
        print(ready)
try:
    asyncio.get_running_loop()
    print("en el hilo principal hay un bucle")
except RuntimeError:
    print("en el hilo principal no hay ningún bucle")
# ANCHOR_END: programa
