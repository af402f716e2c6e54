"""Lo que guarda una tarea mientras espera, y lo que reserva un hilo.

Ejecuta: python3 examples/tareas-por-dentro/sin_pila.py
"""

# ANCHOR: programa
import asyncio
import sys

KIB = 1024


async def wait_for_dish(ticket, dish):
    """Entre la pregunta y la respuesta solo hay que recordar `ticket`."""
    return f"pedido {ticket}: {await dish}"


async def main():
    dish = asyncio.get_running_loop().create_future()
    order = wait_for_dish(7, dish)
    small = sys.getsizeof(order) < KIB
    print(f"cabe en 1 KiB: {'sí' if small else 'no'}")
    order = asyncio.create_task(order)
    dish.set_result("sopa")
    print(await order)


asyncio.run(main())
# ANCHOR_END: programa
