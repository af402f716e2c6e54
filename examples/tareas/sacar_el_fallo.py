"""La excepción de una tarea se puede leer, y salta en quien la espera.

Ejecuta: python3 examples/tareas/sacar_el_fallo.py
"""

# ANCHOR: programa
import asyncio
import traceback


async def weigh(grams):
    if grams <= 0:
        raise RuntimeError(f"la báscula marca {grams}")
    return grams


async def recipe(grams):
    # Si falla, sigue como si fuera de esta tarea.
    return await asyncio.create_task(weigh(grams))


async def main():
    for grams in [250, -3]:
        task = asyncio.create_task(recipe(grams))
        await asyncio.wait([task])
        if reason := task.exception():
            # El aviso que un pánico deja solo, aquí lo dejas tú.
            traceback.print_exception(reason)
            print(f"receta perdida: {reason}")
        else:
            print(f"harina: {task.result()} gramos")


asyncio.run(main())
# ANCHOR_END: programa
