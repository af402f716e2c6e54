"""Cancelar una tarea, una espera con límite y las que otra ha reunido.

Ejecuta: python3 examples/cancelar-por-dentro/cierra_el_fuego.py
"""

# ANCHOR: programa
import asyncio

MINUTE = 0.1


async def cook(dish, minutes):
    print(f"{dish}: enciende el fuego")
    try:
        await asyncio.sleep(minutes * MINUTE)
        print(f"{dish}: en el plato")
    finally:
        print(f"{dish}: apaga el fuego")


async def main():
    stew = asyncio.create_task(cook("guiso", 60))
    await asyncio.sleep(MINUTE)
    stew.cancel()
    print("pide la cancelación")
    # Con `await stew` y un `except`, callaría también su propia cancelación.
    await asyncio.wait([stew])
    if stew.cancelled():
        print("guiso: cancelado")

    try:
        await asyncio.wait_for(cook("flan", 5), MINUTE)
    except TimeoutError:
        print("flan: tarde")

    both = asyncio.gather(cook("sopa", 1), cook("pan", 3))
    try:
        await asyncio.wait_for(both, 2 * MINUTE)
    except TimeoutError:
        print("sopa y pan: tarde")


asyncio.run(main())
# ANCHOR_END: programa
