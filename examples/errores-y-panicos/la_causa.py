"""Un error con nombre, hecho con `raise … from`, y la cadena de sus causas.

Ejecuta: python3 examples/errores-y-panicos/la_causa.py
"""

# ANCHOR: programa
import asyncio


class SoldOut(Exception):
    pass


class ServeError(Exception):
    pass


class TableLeft(ServeError):
    pass


async def cook(dish):
    if dish == "pescado":
        raise SoldOut(f"no queda {dish}")
    return dish


async def serve(table, dish):
    if table == 4:
        raise TableLeft(f"la mesa {table} se ha ido")
    try:
        dish = await asyncio.create_task(cook(dish))
    except SoldOut as error:
        raise ServeError("la cocina no puede") from error
    print(f"mesa {table}: {dish}")


def chain(error):
    """Un error y sus causas, de fuera adentro."""
    said = []
    while error:
        said.append(str(error))
        error = error.__cause__
    return " < ".join(said)


async def main():
    for table, dish in [(1, "sopa"), (4, "pan"), (2, "pescado")]:
        try:
            await serve(table, dish)
        except TableLeft:
            print(f"mesa {table}: libre")
        except ServeError as error:
            print(f"mesa {table}: {error}")
            print(f"  con sus causas: {chain(error)}")


asyncio.run(main())
# ANCHOR_END: programa
