"""Cancelar a quien espera un grupo cancela todas sus tareas.

Ejecuta: python3 examples/esperar-varias/cierran_la_mesa.py
"""

# ANCHOR: programa
import asyncio

MINUTE = 0.1


async def cook(dish):
    try:
        await asyncio.sleep(30 * MINUTE)
        print(f"sale {dish}")
    finally:
        print(f"se apaga: {dish}")


async def serve():
    async with asyncio.TaskGroup() as group:
        group.create_task(cook("asado"))


async def main():
    table_task = asyncio.create_task(serve())
    await asyncio.sleep(10 * MINUTE)

    table_task.cancel()
    print("pide la cancelación")

    # Así no se confunde con que cancelen a quien espera.
    await asyncio.wait([table_task])
    print("mesa cancelada" if table_task.cancelled() else "mesa servida")


asyncio.run(main())
# ANCHOR_END: programa
