"""Un solo `await`, y por él salen el fallo de la tarea y el de la cocina.

Ejecuta: python3 examples/errores-y-panicos/dos_fallos.py
"""

# ANCHOR: programa
import asyncio
import traceback


class SoldOut(Exception):
    pass


async def cook(dish):
    if dish == "pescado":
        raise SoldOut(f"no queda {dish}")
    if dish == "guiso":
        raise RuntimeError("la olla no tiene fondo")
    return dish


def start(dish):
    task = asyncio.create_task(cook(dish))
    if dish == "asado":
        task.cancel()
    return task


async def name(task):
    """Los cuatro finales de una tarea que puede fallar."""
    await asyncio.wait([task])
    if task.cancelled():
        return "la tarea se cancela"
    match task.exception():
        case None:
            return "sale"
        case SoldOut() as error:
            return f"la cocina dice: {error}"
        case error:
            traceback.print_exception(error)
            return "la tarea falla"


async def serve(task):
    """A quien llama le llega cualquiera de los tres fallos."""
    return f"sirve {await task}"


async def main():
    for dish in ["pan", "pescado", "guiso", "asado"]:
        print(f"{dish}: {await name(start(dish))}")
        try:
            print(f"  {await serve(start(dish))}")
        except SoldOut:
            print("  otro plato")
        except (RuntimeError, asyncio.CancelledError):
            print("  no se sirve")


asyncio.run(main())
# ANCHOR_END: programa
