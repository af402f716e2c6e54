"""Una tarea nueva copia el contexto de la que la lanza, si no le das otro.

Ejecuta: python3 examples/tareas/mi_mesa.py
"""

# ANCHOR: programa
import asyncio
from contextvars import Context, ContextVar

TABLE = ContextVar("TABLE")


def note(text):
    """Nadie le pasa la mesa: la toma de la tarea en la que está."""
    table = TABLE.get(None)
    where = "sin mesa" if table is None else f"mesa {table}"
    print(f"{text}: {where}")


async def cook(dish):
    note(dish)


async def wait_table(table):
    TABLE.set(table)
    await cook("sopa")

    # Un contexto vacío: la tarea no copia nada.
    await asyncio.create_task(cook("pan"), context=Context())

    await asyncio.create_task(cook("flan"))


async def main():
    for table in [4, 7]:
        await asyncio.create_task(wait_table(table))
    note("al cerrar")


asyncio.run(main())
# ANCHOR_END: programa
