"""Una tarea con dos dueños: uno espera su resultado, otro puede pararla.

Ejecuta: python3 examples/tareas/dos_manos.py
"""

# ANCHOR: programa
import asyncio

MINUTE = 0.1


async def cook(dish, minutes):
    await asyncio.sleep(minutes * MINUTE)
    return dish


async def close_kitchen(orders):
    """El cierre no espera platos: a los diez minutos para lo que no esté."""
    await asyncio.sleep(10 * MINUTE)
    for order in orders:
        state = "ya está" if order.done() else "fuera"
        print(f"cierre: {state}")
        order.cancel()


async def serve(cooking):
    # Así no se confunde con que cancelen a quien espera.
    await asyncio.wait([cooking])
    if cooking.cancelled():
        print("sala: cancelado")
    elif cooking.exception():
        print("sala: ha fallado")
    else:
        print(f"sala: sale {cooking.result()}")


async def main():
    soup = asyncio.create_task(cook("sopa", 5))
    stew = asyncio.create_task(cook("guiso", 60))
    closing = asyncio.create_task(close_kitchen([soup, stew]))

    await serve(soup)
    await serve(stew)
    await closing


asyncio.run(main())
# ANCHOR_END: programa
