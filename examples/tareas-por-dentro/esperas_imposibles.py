"""Esperar a una misma, o a una tarea de otro bucle, es un error.

Ejecuta: python3 examples/tareas-por-dentro/esperas_imposibles.py
"""

# ANCHOR: programa
import asyncio
import re


async def wait_for(task):
    try:
        await task
    except RuntimeError as error:
        # Sin las tareas, que se escriben con su dirección de memoria.
        print(re.sub("<.*>", "…", str(error)))


async def awaits_itself():
    await wait_for(asyncio.current_task())


async def start():
    return asyncio.create_task(asyncio.Event().wait())


with asyncio.Runner() as kitchen:
    kitchen.run(awaits_itself())
    # La cocina sigue abierta, pero no gira: este guiso no acabará.
    stew = kitchen.run(start())
    asyncio.run(wait_for(stew))
# ANCHOR_END: programa
